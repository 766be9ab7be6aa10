package dev.understudy.proxy.reload;

/**
 * Which table of templates is in force.
 *
 * @param version as the store has it; 0 where there is none
 * @param size templates of the inventory
 */
public record TemplatesState(long version, int size) {}
