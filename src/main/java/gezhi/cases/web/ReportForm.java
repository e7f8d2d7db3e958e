package gezhi.cases.web;

import gezhi.cases.Report;
import gezhi.cases.loop.Place;
import gezhi.platform.web.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the report form sends.
 *
 * @param named chosen out of the divisions that the address may mean; {@value #VAGUE} when none can be said
 * @param same number of a case about the same problem, as the reporter says; empty for none
 * @param door of the household that has the same problem, so that it is counted once; not kept
 * @param homepage a field no person sees; who fills it in is no person
 */
record ReportForm(
        UUID requestId,
        String category,
        @Nullable Double lon,
        @Nullable Double lat,
        String division,
        String named,
        String address,
        String words,
        String name,
        String phone,
        String same,
        String door,
        String homepage) {

    static final String VAGUE = "VAGUE";

    ReportForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        category = Typed.stripped(category);
        division = Typed.stripped(division);
        named = Typed.stripped(named);
        address = Typed.stripped(address);
        words = Typed.stripped(words).replace("\r\n", "\n");
        name = Typed.stripped(name);
        phone = Typed.stripped(phone);
        same = Typed.stripped(same);
        door = Typed.stripped(door);
        homepage = Typed.stripped(homepage);
    }

    /** The secret link is made from the request id, so it is random, not one of our sortable ids. */
    static ReportForm fresh() {
        return new ReportForm(UUID.randomUUID(), "", null, null, "", "", "", "", "", "", "", "", "");
    }

    static ReportForm of(Report.Begun begun) {
        return new ReportForm(
                begun.requestId(),
                "",
                null,
                null,
                begun.division(),
                "",
                begun.address(),
                begun.words(),
                "",
                "",
                "",
                "",
                "");
    }

    Place.@Nullable Point point() {
        Double east = lon;
        Double north = lat;
        if (east == null || north == null || !(Math.abs(east) <= 180 && Math.abs(north) <= 90)) {
            return null;
        }
        return new Place.Point(east, north);
    }

    boolean saysWhere() {
        return point() != null || !division.isEmpty() || !address.isEmpty();
    }

    /** Nothing but words says where it is, and nobody has been asked yet. */
    boolean saysOnlyInWords() {
        return point() == null && division.isEmpty() && named.isEmpty() && !address.isEmpty();
    }

    /** What was picked from the tree, or out of what the address may mean. */
    String pickedDivision() {
        return division.isEmpty() && !named.equals(VAGUE) ? named : division;
    }

    /** The same words, sent as a new request once more. */
    ReportForm withoutTrap() {
        return new ReportForm(
                requestId, category, lon, lat, division, named, address, words, name, phone, same, door, "");
    }
}
