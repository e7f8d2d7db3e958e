package gezhi.bodies.web;

import gezhi.bodies.Body;
import gezhi.bodies.BodyAside;
import gezhi.bodies.Standing;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One body: what it is, what stands above and under it, what it stands for, what was entered about it.
 *
 * @param above from the top down
 * @param next key of the subordinate ones that follow, null for none
 * @param asides what other modules say of it to the reader
 * @param said message key of what has just been done; empty for nothing
 * @param staff null for residents
 * @param errors of the count of members that was just entered
 */
record BodyPage(
        Facts facts,
        List<Link> above,
        List<BodiesPage.Row> under,
        @Nullable String next,
        List<Place> places,
        List<BodyAside.Part> asides,
        String said,
        @Nullable ForStaff staff,
        FormErrors errors,
        boolean mayChange) {

    /** @param kind its message key */
    record Facts(
            UUID id,
            String name,
            String kind,
            boolean ofTheChain,
            String seat,
            String seatName,
            String contact,
            boolean published,
            String from,
            String until,
            String label) {

        static Facts of(Body body) {
            return new Facts(
                    body.id(),
                    body.name(),
                    body.kind().messageKey(),
                    body.kind().isOfTheChain(),
                    body.seat(),
                    body.seatName(),
                    body.contact(),
                    body.published(),
                    body.validFrom().toString(),
                    body.validTo() == null ? "" : body.validTo().toString(),
                    body.label());
        }
    }

    record Link(UUID id, String name) {
        static List<Link> of(List<Body> bodies) {
            return bodies.stream().map(body -> new Link(body.id(), body.name())).toList();
        }
    }

    /** @param until empty while it stands for it */
    record Place(String code, String name, String since, String until) {
        static List<Place> of(List<Standing> standings) {
            return standings.stream()
                    .map(standing -> new Place(
                            standing.division(),
                            standing.divisionName(),
                            standing.since().toString(),
                            standing.until() == null ? "" : standing.until().toString()))
                    .toList();
        }
    }

    /**
     * What only staff read.
     *
     * @param mayAsk true for who may apply for a change of the body
     */
    record ForStaff(MembersPart members, List<JournalLine> journal, String today, boolean mayAsk) {}

    /** @param deed and {@code role} message keys */
    record JournalLine(String at, String deed, String role, List<String> changes) {}
}
