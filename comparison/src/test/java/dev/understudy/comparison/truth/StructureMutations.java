package dev.understudy.comparison.truth;

import static dev.understudy.comparison.truth.Mutation.real;
import static dev.understudy.comparison.truth.Spots.array;
import static dev.understudy.comparison.truth.Spots.at;
import static dev.understudy.comparison.truth.Spots.member;

import dev.understudy.comparison.truth.Json.Arr;
import dev.understudy.comparison.truth.Json.Member;
import dev.understudy.comparison.truth.Json.Obj;
import dev.understudy.comparison.truth.Json.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Members and elements of a JSON document that are lost, added, moved or renamed. */
final class StructureMutations {
    private static final Json NULL = new Scalar("null");

    private StructureMutations() {}

    static List<Mutation> all() {
        return List.of(
                real("a member lost", member(member -> !hasNull(member), (member, random) -> List.of())),
                real("a member with null lost", member(StructureMutations::hasNull, (member, random) -> List.of())),
                real(
                        "a member added",
                        at(
                                spot -> spot.value() instanceof Obj,
                                (json, random) -> and((Obj) json, new Member("extra_field", new Scalar("\"new\""))))),
                real(
                        "a member added with null",
                        at(
                                spot -> spot.value() instanceof Obj,
                                (json, random) -> and((Obj) json, new Member("extra_field", NULL)))),
                real(
                        "a member renamed",
                        at(
                                StructureMutations::hasMembers,
                                (json, random) -> renamed((Obj) json, random, name -> name + "_"))),
                real(
                        "a name in camel case",
                        at(
                                spot -> spot.value() instanceof Obj obj
                                        && obj.members().stream()
                                                .anyMatch(
                                                        member -> member.name().matches("[a-z]+_[a-z]+")),
                                (json, random) -> camel((Obj) json))),
                real(
                        "two members' values exchanged",
                        at(StructureMutations::hasTwoValues, (json, random) -> exchanged((Obj) json))),
                real("a member twice", member(member -> true, (member, random) -> List.of(member, member))),
                real(
                        "a member twice, with another value",
                        member(
                                member -> true,
                                (member, random) ->
                                        List.of(member, new Member(member.name(), new Scalar("\"other\""))))),
                real(
                        "an empty object for an empty list",
                        at(spot -> spot.value().equals(new Arr(List.of())), (json, random) -> new Obj(List.of()))),
                real(
                        "null for an empty list",
                        at(spot -> spot.value().equals(new Arr(List.of())), (json, random) -> NULL)),
                real(
                        "an empty list for null",
                        at(spot -> spot.value().equals(NULL), (json, random) -> new Arr(List.of()))),
                real(
                        "an object wrapped",
                        at(
                                spot -> spot.value() instanceof Obj,
                                (json, random) -> new Obj(List.of(new Member("data", json))))),
                real(
                        "a list wrapped",
                        at(
                                spot -> spot.value() instanceof Arr,
                                (json, random) -> new Obj(List.of(new Member("results", json))))),
                real("the first element lost", array(1, (elements, random) -> elements.subList(1, elements.size()))),
                real("an element in the middle lost", array(3, (elements, random) -> {
                    elements.remove(1 + random.nextInt(elements.size() - 2));
                    return elements;
                })),
                real("the last element lost", array(1, (elements, random) -> elements.subList(0, elements.size() - 1))),
                real("all elements lost", array(1, (elements, random) -> List.of())),
                real("an element added in front", array(1, (elements, random) -> {
                    elements.addFirst(new Scalar("\"new\""));
                    return elements;
                })),
                real("an element added behind", array(0, (elements, random) -> {
                    elements.add(new Scalar("\"new\""));
                    return elements;
                })),
                real("an element twice", array(1, (elements, random) -> {
                    int which = random.nextInt(elements.size());
                    elements.add(which, elements.get(which));
                    return elements;
                })),
                real("two neighbours exchanged", array(2, (elements, random) -> {
                    int which = random.nextInt(elements.size() - 1);
                    Collections.swap(elements, which, which + 1);
                    return elements;
                })),
                real("elements in reverse", array(2, (elements, random) -> elements.reversed())),
                real("one element moved to the end", array(3, (elements, random) -> {
                    elements.add(elements.remove(random.nextInt(elements.size() - 1)));
                    return elements;
                })),
                real("an element replaced by another one's copy", array(2, (elements, random) -> {
                    elements.set(0, elements.getLast());
                    return elements;
                })));
    }

    private static boolean hasNull(Member member) {
        return member.value().equals(NULL);
    }

    private static boolean hasMembers(Json.Spot spot) {
        return spot.value() instanceof Obj obj && !obj.members().isEmpty();
    }

    private static boolean hasTwoValues(Json.Spot spot) {
        return spot.value() instanceof Obj obj
                && obj.members().size() > 1
                && !obj.members()
                        .getFirst()
                        .value()
                        .equals(obj.members().getLast().value());
    }

    private static Obj and(Obj obj, Member member) {
        var members = new ArrayList<>(obj.members());
        members.add(member);
        return new Obj(members);
    }

    private static Obj renamed(Obj obj, Random random, UnaryOperator<String> name) {
        var members = new ArrayList<>(obj.members());
        int which = random.nextInt(members.size());
        Member old = members.get(which);
        members.set(which, new Member(name.apply(old.name()), old.value()));
        return new Obj(members);
    }

    private static Obj camel(Obj obj) {
        return new Obj(obj.members().stream()
                .map(member -> new Member(camel(member.name()), member.value()))
                .toList());
    }

    private static String camel(String name) {
        int at = name.indexOf('_');
        if (at < 1 || at == name.length() - 1) return name;
        return name.substring(0, at) + name.substring(at + 1, at + 2).toUpperCase(Locale.ROOT) + name.substring(at + 2);
    }

    private static Obj exchanged(Obj obj) {
        var members = new ArrayList<>(obj.members());
        Member first = members.getFirst();
        Member last = members.getLast();
        members.set(0, new Member(first.name(), last.value()));
        members.set(members.size() - 1, new Member(last.name(), first.value()));
        return new Obj(members);
    }
}
