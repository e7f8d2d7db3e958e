package gezhi.demo;

/**
 * One thing that the demonstration city is filled with. Steps run at start-up, in their order, in the scope of the program in
 * the city; a step whose work is there already does nothing.
 */
public interface DemoStep {

    /** Territory 10, people 20, cases 30: leave room between. */
    int order();

    /** What is being made, for the log. */
    String name();

    /** Makes it, unless it is there. */
    void fill(String city);
}
