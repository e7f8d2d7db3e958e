package gezhi.cases;

import java.util.List;

/**
 * Open cases lie in another division than before, because somebody corrected the place or grids were redrawn. Published within the transaction that moved
 * them. What their journals noted before stays with the division of its time.
 */
public record CasesMoved(String city, List<Move> moves) {
    public CasesMoved {
        moves = List.copyOf(moves);
    }

    /** One case; {@code from} and {@code to} are codes of divisions and differ. */
    public record Move(String from, String to) {}
}
