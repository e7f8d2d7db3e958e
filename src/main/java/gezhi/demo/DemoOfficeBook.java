package gezhi.demo;

import gezhi.organizations.Office;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which office a made-up case goes to: of a fitting kind, and the nearest of those. */
record DemoOfficeBook(List<Office> offices) {

    /** Empty when no office of the city is above the place. */
    Optional<UUID> find(List<String> kinds, String division) {
        return offices.stream()
                .filter(office -> division.startsWith(office.seat()))
                .min(Comparator.comparingInt((Office office) -> rank(kinds, office))
                        .thenComparing(office -> -office.seat().length())
                        .thenComparing(Office::id))
                .map(Office::id);
    }

    private static int rank(List<String> kinds, Office office) {
        int at = kinds.indexOf(office.kind());
        return at < 0 ? kinds.size() : at;
    }
}
