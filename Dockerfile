# One image for every role; the role is the first argument: proxy, worker or reports, each with --policy FILE.
# Build the program first: ./understudy build && docker build -t understudy .
ARG BASE=eclipse-temurin:25-jre
FROM ${BASE}
RUN mkdir -p /var/lib/understudy && chown 10001:10001 /var/lib/understudy
COPY standalone/target/app /opt/understudy
WORKDIR /var/lib/understudy
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseG1GC", "-XX:InitialRAMPercentage=60", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", \
  "--sun-misc-unsafe-memory-access=allow", "-cp", "/opt/understudy/*", "dev.understudy.standalone.Main"]
CMD ["--help"]
