package gezhi.bench;

/** Leads cases through the seven steps, each step a transaction of its own; used by several threads at once. */
interface Walker {
    int STEPS = 7;

    String name();

    /** One case from report to evaluation; calls {@code done} after each step. */
    void walk(Runnable done);
}
