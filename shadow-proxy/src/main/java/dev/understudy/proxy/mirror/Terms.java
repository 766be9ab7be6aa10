package dev.understudy.proxy.mirror;

import dev.understudy.exchange.redact.RedactionSettings;
import dev.understudy.policy.Limits;

/**
 * What holds for every exchange of one policy, from its first byte until it is published.
 *
 * @param version the policy's
 */
public record Terms(String version, RedactionSettings redaction, ClientIdentities identities, Limits limits) {}
