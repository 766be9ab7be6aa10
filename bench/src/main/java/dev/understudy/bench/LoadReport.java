package dev.understudy.bench;

/**
 * What a generator saw of one load.
 *
 * @param p50 in milliseconds
 * @param p99 in milliseconds
 * @param failed answers that were not 2xx or 3xx, and connections that broke
 */
record LoadReport(long requests, double perSecond, double p50, double p99, long failed) {}
