package dev.understudy.comparison.truth;

import dev.understudy.comparison.truth.Json.Arr;
import dev.understudy.comparison.truth.Json.Member;
import dev.understudy.comparison.truth.Json.Obj;
import dev.understudy.comparison.truth.Json.Scalar;
import dev.understudy.comparison.truth.Json.Spot;
import dev.understudy.comparison.truth.Mutation.Change;
import dev.understudy.comparison.truth.Mutation.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Picks places in JSON documents and changes them there. */
final class Spots {
    private static final Pattern INSTANT = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\"");

    private Spots() {}

    /** Changes one scalar, chosen by chance among those that fit. */
    static Change scalar(Predicate<String> fits, BiFunction<String, Random, String> change) {
        return at(
                spot -> spot.value() instanceof Scalar scalar && fits.test(scalar.raw()),
                (json, random) -> new Scalar(change.apply(((Scalar) json).raw(), random)));
    }

    /** Changes one value, chosen by chance among those that fit; the place of the change is its own. */
    static Change at(Predicate<Spot> fits, BiFunction<Json, Random, Json> change) {
        return (draft, random) -> draft.json().flatMap(root -> {
            List<Spot> spots = root.spots().stream().filter(fits).toList();
            if (spots.isEmpty()) return Optional.empty();
            Spot spot = spots.get(random.nextInt(spots.size()));
            // a name that is there twice leads to two values
            Json changed =
                    root.with(spot.path(), json -> json.equals(spot.value()) ? change.apply(json, random) : json);
            return Optional.of(new Changed(draft.with(changed), spot.pointer()));
        });
    }

    /** Changes one member of an object; an empty answer leaves it out. The place is the member's. */
    static Change member(Predicate<Member> fits, BiFunction<Member, Random, List<Member>> change) {
        return (draft, random) -> draft.json().flatMap(root -> {
            List<Spot> objects = root.spots().stream()
                    .filter(spot -> spot.value() instanceof Obj obj
                            && obj.members().stream().anyMatch(fits))
                    .toList();
            if (objects.isEmpty()) return Optional.empty();
            Spot object = objects.get(random.nextInt(objects.size()));
            List<Member> members = ((Obj) object.value()).members();
            List<Member> fitting = members.stream().filter(fits).toList();
            Member chosen = fitting.get(random.nextInt(fitting.size()));
            var changed = new ArrayList<Member>();
            for (Member member : members) {
                if (member.name().equals(chosen.name())) {
                    changed.addAll(change.apply(member, random));
                } else {
                    changed.add(member);
                }
            }
            Json after = root.with(object.path(), json -> new Obj(changed));
            return Optional.of(new Changed(
                    draft.with(after), object.to(chosen.name(), chosen.value()).pointer()));
        });
    }

    /** Changes the elements of one array of at least that many. */
    static Change array(int least, BiFunction<List<Json>, Random, List<Json>> change) {
        return at(
                spot -> spot.value() instanceof Arr arr && arr.elements().size() >= least,
                (json, random) -> new Arr(change.apply(new ArrayList<>(((Arr) json).elements()), random)));
    }

    static boolean isString(String raw) {
        return raw.startsWith("\"");
    }

    /** A string that is neither an instant, nor a link, nor empty. */
    static boolean isWords(String raw) {
        return isString(raw) && raw.length() > 2 && !isInstant(raw) && !raw.contains("/");
    }

    static boolean isInstant(String raw) {
        return INSTANT.matcher(raw).matches();
    }

    static boolean isLink(String raw) {
        return isString(raw) && raw.contains("/api/v1/");
    }

    static boolean isNumber(String raw) {
        return Character.isDigit(raw.charAt(0)) || raw.charAt(0) == '-';
    }

    static boolean isInteger(String raw) {
        return isNumber(raw) && raw.indexOf('.') < 0 && raw.indexOf('e') < 0;
    }

    static boolean isTruth(String raw) {
        return raw.equals("true") || raw.equals("false");
    }
}
