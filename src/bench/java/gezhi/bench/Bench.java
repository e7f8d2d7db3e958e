package gezhi.bench;

import java.util.List;

/** A comparison with a named opponent, both measured in the same run. */
interface Bench {

    List<Result> run() throws Exception;

    /**
     * A line of docs/benchmarks.md.
     *
     * @param what what was measured, with the size of the data
     * @param ours our figure with its unit
     * @param opponent who else did the same work
     * @param theirs their figure with its unit
     * @param ratio how many times better we are; below 1 when they are
     * @param aim what the figure should be
     */
    record Result(String what, String ours, String opponent, String theirs, double ratio, String aim) {}
}
