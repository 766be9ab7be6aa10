package dev.understudy.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.understudy.evidence.inventory.EndpointName;
import dev.understudy.evidence.inventory.StoredList;
import dev.understudy.exchange.control.Order;
import dev.understudy.exchange.control.Orders;
import dev.understudy.exchange.template.RouteTemplate;
import dev.understudy.exchange.wire.OrderCodec;
import dev.understudy.exchange.wire.Topics;
import dev.understudy.exchange.wire.UndecodableRecord;
import dev.understudy.policy.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** The inventory with a real broker and a real database. */
final class InventoryIT extends WithSurroundings {
    @Test
    void takesInThePolicysListsTellsProxiesAndLetsHistoryFollow() throws Exception {
        Path list = directory.resolve("show_urls.txt");
        Files.writeString(list, "/orders/<int:number>\torders.views.detail\torder\n^(a/b)+$\n");
        try (var worker = DiffWorker.start(with(list))) {
            assertThat(worker.adminAddress()).isNotNull();
            Order.Templates told = awaitTable(1);
            assertThat(told.templates()).containsExactly(RouteTemplate.of("/orders/{number:int}"));

            // a proxy that has not heard of it yet counts as it has learned
            surroundings.publish(ExchangeFixture.matching());
            surroundings.flush();
            await().atMost(PATIENCE).until(() -> names().equals(List.of("GET /orders/{number}")));

            Files.writeString(list, "/orders/<int:pk>\n");
            Order.Templates next = awaitTable(2);
            assertThat(next.templates()).containsExactly(RouteTemplate.of("/orders/{pk:int}"));
            await().atMost(PATIENCE).until(() -> names().equals(List.of("GET /orders/{pk}")));
            evidence.renames().rename(new EndpointName("GET", "/orders/{pk}"), "/orders/{order}", "ann", "its name");
            await().atMost(PATIENCE).until(() -> names().equals(List.of("GET /orders/{order}")));
            long id = evidence.endpoints().list(Optional.empty()).getFirst().id();
            assertThat(evidence.callers().of(id)).hasSize(1);
        }
    }

    @Test
    void keepsTheLastGoodListAndForgetsOneThatThePolicyDoesNotNameAnyMore() throws Exception {
        Path list = directory.resolve("openapi.yaml");
        Files.writeString(list, "openapi: 3.0.0\npaths: { /books: { get: {} } }\n");
        try (var worker = DiffWorker.start(with(list))) {
            assertThat(worker.adminAddress()).isNotNull();
            awaitTable(1);
            Files.writeString(list, "openapi: 3.0.0\npaths: {{{\n");
            evidence.inventory().add("/items/{slug}", "/items/{slug}", "ann", "");
            assertThat(awaitTable(2).templates()).hasSize(2);
        }

        try (var worker = DiffWorker.start(surroundings.policy())) {
            assertThat(worker.adminAddress()).isNotNull();
            assertThat(awaitTable(3).templates()).containsExactly(RouteTemplate.of("/items/{slug}"));
            assertThat(evidence.inventory().table().lists())
                    .extracting(StoredList::name)
                    .containsExactly(StoredList.BY_HAND);
        }
    }

    private Policy with(Path list) {
        Policy policy = surroundings.policy();
        return policy.withWorker(policy.worker().withInventory(List.of(list)));
    }

    private List<String> names() {
        return evidence.endpoints().list(Optional.empty()).stream()
                .map(endpoint -> endpoint.name())
                .toList();
    }

    /** The newest table of the control topic, once it has this version. */
    private Order.Templates awaitTable(long version) throws InterruptedException {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> surroundings.isThere(Topics.CONTROL));
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", surroundings.bootstrap(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.CONTROL));
            List<Order> orders = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    orders.add(decoded(record.value()));
                }
                return Orders.of(orders)
                        .templates()
                        .filter(table -> table.version() == version)
                        .isPresent();
            });
            return Orders.of(orders).templates().orElseThrow();
        }
    }

    private static Order decoded(byte[] record) {
        try {
            return OrderCodec.decode(record);
        } catch (UndecodableRecord unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
