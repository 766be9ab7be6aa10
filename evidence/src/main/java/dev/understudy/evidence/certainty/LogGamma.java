package dev.understudy.evidence.certainty;

/** The logarithm of the gamma function, by the approximation of Lanczos (g = 7, nine terms); good to 14 digits or so. */
final class LogGamma {
    private static final double G = 7;
    private static final double[] TERMS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogGamma() {}

    /** @param x at least 1 */
    static double of(double x) {
        double z = x - 1;
        double sum = TERMS[0];
        for (int i = 1; i < TERMS.length; i++) sum += TERMS[i] / (z + i);
        double t = z + G + 0.5;
        return HALF_LOG_TWO_PI + (z + 0.5) * Math.log(t) - t + Math.log(sum);
    }

    /** The logarithm of the beta function. */
    static double beta(double a, double b) {
        return of(a) + of(b) - of(a + b);
    }
}
