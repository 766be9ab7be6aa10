package dev.understudy.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Lists of short notes, many of a size, so that bodies compress about as those of an API do. */
final class Notes {
    private static final int VARIANTS = 200;
    private static final String[] WORDS =
            ("order paid in full by transfer sent to the depot late again asked for an invoice the second copy was lost"
                            + " customer wants red not blue see ticket parcel number phone call about delivery date refund due"
                            + " checked stock counted twice price as agreed with sales discount ends soon gift wrapped fragile")
                    .split(" ");
    private static final Map<Integer, List<String>> OF_SIZE = new ConcurrentHashMap<>();

    private Notes() {}

    /** @param bytes about that many, as a JSON array */
    static String of(int bytes, int number) {
        return OF_SIZE.computeIfAbsent(bytes, Notes::variants).get(number % VARIANTS);
    }

    private static List<String> variants(int bytes) {
        return IntStream.range(0, VARIANTS)
                .mapToObj(seed -> notes(bytes, new Random(seed)))
                .toList();
    }

    private static String notes(int bytes, Random random) {
        var text = new StringBuilder("[");
        while (text.length() < bytes) {
            text.append(text.length() == 1 ? "" : ",").append("{\"at\":").append(random.nextInt(1 << 30));
            text.append(",\"text\":\"").append(WORDS[random.nextInt(WORDS.length)]);
            for (int i = random.nextInt(9); i > 0; i--) text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            text.append("\"}");
        }
        return text.append(']').toString();
    }
}
