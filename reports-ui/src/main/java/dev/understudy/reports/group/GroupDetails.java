package dev.understudy.reports.group;

import dev.understudy.evidence.EvidenceStore;
import dev.understudy.evidence.group.InstanceShare;
import dev.understudy.evidence.group.MismatchGroup;
import dev.understudy.evidence.group.OnlyInstance;
import dev.understudy.evidence.sample.GroupSample;
import dev.understudy.reports.judgement.JudgedPlace;
import dev.understudy.reports.judgement.StoredJudgement;
import java.util.List;
import java.util.Optional;

/** Puts together what is shown of one group. */
final class GroupDetails {
    private GroupDetails() {}

    static Optional<GroupJson.Detail> find(EvidenceStore store, long id) {
        return store.groups().find(id).map(group -> detail(store, group));
    }

    private static GroupJson.Detail detail(EvidenceStore store, MismatchGroup group) {
        var samples = store.exchanges().ofGroup(group.id()).stream()
                .map(sample -> sample(sample, group.fingerprint()))
                .toList();
        List<InstanceShare> instances = store.groups().instances(group.id());
        return new GroupJson.Detail(
                GroupJson.of(group),
                WhyGrouped.of(group),
                instances,
                OnlyInstance.of(group.count(), instances).orElse(null),
                samples,
                store.groups().history(group.id()));
    }

    private static GroupJson.SampleJson sample(GroupSample sample, String fingerprint) {
        Optional<JudgedPlace> place = StoredJudgement.places(sample.judgement()).stream()
                .filter(each -> isOf(each, fingerprint))
                .findFirst();
        return new GroupJson.SampleJson(
                sample.id(),
                sample.receivedAt(),
                sample.verdict().label(),
                place.map(JudgedPlace::location).orElse(""),
                place.map(JudgedPlace::primary).orElse(null),
                place.map(JudgedPlace::candidate).orElse(null));
    }

    private static boolean isOf(JudgedPlace place, String fingerprint) {
        return fingerprint.equals(place.fingerprint()) || fingerprint.equals(place.ownFingerprint());
    }
}
