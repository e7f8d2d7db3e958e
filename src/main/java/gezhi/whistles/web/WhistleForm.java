package gezhi.whistles.web;

import gezhi.cases.loop.Place;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A new whistle as it is written.
 *
 * @param caseId the case it belongs to, whose place it then has; null for none
 * @param alliance for which the desk blows; null when it blows for itself
 * @param office those ticked
 * @param more labels of further offices, as suggested while typing
 */
record WhistleForm(
        UUID requestId,
        String situation,
        @Nullable UUID caseId,
        @Nullable Double lon,
        @Nullable Double lat,
        String division,
        String address,
        String words,
        @Nullable UUID alliance,
        List<UUID> office,
        String more) {

    WhistleForm {
        requestId = requestId == null ? UUID.randomUUID() : requestId;
        situation = situation == null ? "" : situation;
        division = division == null ? "" : division;
        address = address == null ? "" : address.strip();
        words = words == null ? "" : words.strip();
        office = office == null ? List.of() : List.copyOf(office);
        more = more == null ? "" : more.strip();
    }

    static WhistleForm fresh(@Nullable UUID caseId) {
        return new WhistleForm(UUID.randomUUID(), "", caseId, null, null, "", "", "", null, List.of(), "");
    }

    /** As the field has it: empty for none. */
    public String allianceChosen() {
        return alliance == null ? "" : alliance.toString();
    }

    Place.@Nullable Point point() {
        return lon == null || lat == null ? null : new Place.Point(lon, lat);
    }

    /** Labels typed, one a line, each once. */
    List<String> labels() {
        return Stream.of(more.split("[\\r\\n]+"))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
    }
}
