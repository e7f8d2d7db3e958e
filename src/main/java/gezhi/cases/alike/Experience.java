package gezhi.cases.alike;

/** What people have decided before about reports of two categories: how often they were one problem, and how often not. */
public interface Experience {
    Experience NONE = (one, other) -> Judged.NEVER;

    /** The order of the two does not matter. */
    Judged of(String one, String other);

    record Judged(int same, int different) {
        public static final Judged NEVER = new Judged(0, 0);

        public int all() {
            return same + different;
        }
    }
}
