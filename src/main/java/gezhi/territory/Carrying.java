package gezhi.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What hangs on divisions goes along when a list of divisions closes them: postings, open cases, bodies, plans of rounds, where members live. Offered by the module
 * that knows who keeps what; called by the program, in the transaction of the list.
 */
public interface Carrying {

    /**
     * Takes along what it can; when something is left, who calls takes all back.
     *
     * @param heirs code of the standing division that follows, by code of each closed one that just one follows; of every level
     * @param closed codes of all that are closed now, those without an heir too
     * @param on the first day on which it is so
     */
    Carried carry(Map<String, String> heirs, Set<String> closed, LocalDate on);

    /**
     * What went along. Open cases do too; how many is said to nobody, for whoever changes the tree is told of no case.
     *
     * @param posts postings
     * @param bodies that sit in the divisions or stand for them
     * @param plans of rounds
     * @param left what could not go along; then nothing of all this is so
     */
    record Carried(int posts, int bodies, int plans, List<Left> left) {
        public static final Carried NOTHING = new Carried(0, 0, 0, List.of());
    }

    /** A closed division, and why something cannot leave it. */
    record Left(String code, Why why) {}

    enum Why {
        /** Posts, open matters or bodies are there, and the list does not say what follows it, or says several. */
        NO_HEIR,
        /** A body stands for it, and another for what follows it. */
        TWO_STAND,
        /** A body or office of the same name sits in what follows it. */
        SAME_NAME,
        /** A body has changed meanwhile, or would lie outside what is above it. */
        NOT_CARRIED
    }
}
