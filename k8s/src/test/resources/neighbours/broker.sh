#!/bin/sh
# One broker of three, each a controller too: formats its directory and serves. NODE is its number, CLUSTER the cluster's id.
set -eu
cat > /tmp/server.properties <<SETTINGS
process.roles=broker,controller
node.id=$NODE
controller.quorum.voters=1@kafka-1:9093,2@kafka-2:9093,3@kafka-3:9093
controller.listener.names=CONTROLLER
listeners=CLIENT://0.0.0.0:9092,CONTROLLER://0.0.0.0:9093
advertised.listeners=CLIENT://kafka-$NODE:9092
listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=CLIENT
log.dirs=/var/lib/understudy/kafka
auto.create.topics.enable=false
default.replication.factor=3
min.insync.replicas=2
offsets.topic.replication.factor=3
offsets.topic.num.partitions=1
group.initial.rebalance.delay.ms=0
broker.session.timeout.ms=6000
log.cleaner.dedupe.buffer.size=4194304
log.segment.bytes=16777216
SETTINGS
export JAVA_TOOL_OPTIONS='-Xmx384m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
java -cp '/opt/understudy/*' kafka.tools.StorageTool format --ignore-formatted --cluster-id "$CLUSTER" --config /tmp/server.properties
exec java -cp '/opt/understudy/*' kafka.Kafka /tmp/server.properties
