package dev.understudy.evidence.group;

/**
 * What a person says of a group.
 *
 * @param state any but {@link GroupState#REGRESSED}
 * @param version for {@link GroupState#FIXED}: the candidate's version that has the fix; empty where it is not known, so that
 *     any later exchange that shows the group contradicts it
 */
public record NewState(GroupState state, String version, String reason) {}
