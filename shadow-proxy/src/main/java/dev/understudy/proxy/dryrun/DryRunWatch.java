package dev.understudy.proxy.dryrun;

/** Says whether a dry run may be asked for, and is told of answers without proof. From any thread; never blocks. */
public interface DryRunWatch {
    /** Of a proxy that asks for none. */
    DryRunWatch NEVER = new DryRunWatch() {
        @Override
        public boolean mayRun(String route) {
            return false;
        }

        @Override
        public void unproven(String route, String why) {}
    };

    /** Whether a copy of that route may be sent now. */
    boolean mayRun(String route);

    /**
     * A dry run came back without proof. The route is off when this returns.
     *
     * @param why what the candidate did, for people, without the full stop
     */
    void unproven(String route, String why);
}
