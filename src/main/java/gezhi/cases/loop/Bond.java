package gezhi.cases.loop;

/** What ties a case to others: it is split into several, or stands beside one that has to do with it. */
public sealed interface Bond extends Action {

    /**
     * Two matters or more in one report: each goes on as a case of its own, and this one waits for them.
     *
     * @param parts numbers of the cases it is split into
     */
    record Split(String parts, String words) implements Bond {
        @Override
        public Kind kind() {
            return Kind.SPLIT;
        }

        @Override
        public String detail() {
            return parts;
        }
    }

    /** It was one matter after all, or none of its parts was dealt with: it goes on by itself, its parts stand beside it. */
    record Rejoin(String words) implements Bond {
        @Override
        public Kind kind() {
            return Kind.REJOIN;
        }
    }

    /**
     * The other has to do with it; neither waits.
     *
     * @param other its number
     */
    record Relate(String other, String words) implements Bond {
        @Override
        public Kind kind() {
            return Kind.RELATE;
        }

        @Override
        public String detail() {
            return other;
        }
    }

    /** @param other number of the case that has nothing to do with it after all */
    record Unrelate(String other, String words) implements Bond {
        @Override
        public Kind kind() {
            return Kind.UNRELATE;
        }

        @Override
        public String detail() {
            return other;
        }
    }
}
