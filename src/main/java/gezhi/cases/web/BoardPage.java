package gezhi.cases.web;

import gezhi.cases.Board;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The traffic lights of the offices, and below them the rows of one of their numbers when it has been opened.
 *
 * @param chosen the rows of a number; null while none is opened
 * @param sent what came of urging
 * @param watching true for those who read complaints
 */
record BoardPage(
        List<Light> lights,
        long offices,
        @Nullable Chosen chosen,
        InboxPage.@Nullable Sent sent,
        boolean mayUrge,
        boolean watching,
        String asOf) {

    /** @param tone red when something is overdue, amber when something is due soon, green else; the word says the same */
    record Light(Board.Row row, String tone, String word) {}

    /**
     * @param picks by row: id and version; empty where the case cannot be urged
     * @param all address of the same rows in the list of cases, with all filters
     */
    record Chosen(
            String name, UUID office, String clock, List<Line> lines, List<String> picks, String all, UUID batch) {}
}
