package gezhi.exchange.api;

import gezhi.cases.Bonds;
import gezhi.cases.CaseFile;
import gezhi.cases.Cases;
import gezhi.cases.Evidence;
import gezhi.cases.Merging;
import gezhi.cases.Outcome;
import gezhi.cases.RefusalWords;
import gezhi.cases.Whereabouts;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Particulars;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Refusal;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Requests;
import gezhi.platform.web.Typed;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does a move that a program wishes, in the scope of its desk, by the ways people go; what the loop refuses becomes a problem. */
@Component
class DeskMoves {
    private final Deeds deeds;
    private final DeskFiles files;
    private final Whereabouts whereabouts;
    private final ApiDoor door;
    private final RefusalWords words;

    DeskMoves(Deeds deeds, DeskFiles files, Whereabouts whereabouts, ApiDoor door, RefusalWords words) {
        this.deeds = deeds;
        this.files = files;
        this.whereabouts = whereabouts;
        this.door = door;
        this.words = words;
    }

    /** @param once how the client names this request */
    record Wish(String number, Action.Kind action, DeskViews.Move move, String once, Evidence evidence) {}

    /** The façades that deeds go by, and the zone their days are in. */
    @Component
    static class Deeds {
        private final Cases cases;
        private final Merging merging;
        private final Bonds bonds;
        private final Clock clock;

        Deeds(Cases cases, Merging merging, Bonds bonds, Clock clock) {
            this.cases = cases;
            this.merging = merging;
            this.bonds = bonds;
            this.clock = clock;
        }
    }

    DeskViews.Moved move(Caller caller, Wish wish) {
        CaseFile file = found(wish.number());
        UUID request = Requests.idOf(caller, "move " + wish.number() + " " + wish.action() + " " + wish.once());
        return switch (done(file, request, wish)) {
            case Outcome.Refused(Refusal why) -> throw refused(why);
            case Outcome.Done _, Outcome.Reported _ -> {
                // gone from sight, as when it is handed to another desk, it is answered as it was left
                CaseFile now = files.find(wish.number()).orElse(file);
                yield new DeskViews.Moved(
                        now.row().number(), now.row().step(), now.row().version(), DeskFiles.actions(now, caller));
            }
        };
    }

    private Outcome done(CaseFile file, UUID request, Wish wish) {
        UUID id = file.row().id();
        DeskViews.Move move = wish.move();
        int seen = seen(wish);
        String why = Typed.stripped(move.words());
        return switch (wish.action()) {
            case MERGE -> deeds.merging.merge(id, new Merging.Wish(other(move), why), seen, request);
            case RELATE -> deeds.bonds.relate(id, into(move), why, request);
            case UNRELATE -> deeds.bonds.unrelate(id, other(move), why, request);
            default -> deeds.cases.act(id, seen, request, action(file, wish), wish.evidence());
        };
    }

    private Action action(CaseFile file, Wish wish) {
        DeskViews.Move move = wish.move();
        return new Particulars(
                        Typed.stripped(move.words()),
                        move.office(),
                        Typed.stripped(move.category()),
                        corrected(file, move),
                        null,
                        move.reason(),
                        move.review())
                .action(wish.action(), deeds.clock.getZone())
                .orElseThrow(() -> missing(wish.action()));
    }

    private int seen(Wish wish) {
        @Nullable Integer version = wish.move().version();
        if (version == null && !wish.action().isNote()) {
            throw missing("version");
        }
        return version == null ? 0 : version;
    }

    private String into(DeskViews.Move move) {
        String into = Typed.stripped(move.into());
        if (into.isEmpty()) {
            throw missing("into");
        }
        return into;
    }

    private UUID other(DeskViews.Move move) {
        return found(into(move)).row().id();
    }

    /** Null where the move says nothing about the place. */
    private @Nullable Place corrected(CaseFile file, DeskViews.Move move) {
        Double lon = move.longitude();
        Double lat = move.latitude();
        String division = Typed.stripped(move.division());
        Place old = file.row().place();
        String address = move.address() == null ? old.address() : Typed.stripped(move.address());
        if (lon == null || lat == null) {
            return division.isEmpty() && move.address() == null
                    ? null
                    : division.isEmpty()
                            ? new Place(old.division(), old.point(), address)
                            : whereabouts
                                    .find(null, division, address)
                                    .orElseThrow(() -> refused(new Refusal.NoSuchPlace()));
        }
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw refused(new Refusal.NoSuchPlace());
        }
        return whereabouts
                .find(new Place.Point(lon, lat), division, address)
                .orElseThrow(() -> refused(new Refusal.NoSuchPlace()));
    }

    private CaseFile found(String number) {
        return files.find(number).orElseThrow(() -> ApiProblem.notThere(words.say(new Refusal.NoSuchCase())));
    }

    private ApiProblem missing(Action.Kind action) {
        return switch (action) {
            case DISPATCH, ASK_ADMISSION, ASSIST -> missing("office");
            case PARK -> missing("reason", "review");
            default -> missing("reason");
        };
    }

    private ApiProblem missing(String... fields) {
        return ApiProblem.wrong(Arrays.stream(fields)
                .collect(Collectors.toMap(Function.identity(), field -> door.say("open311.trouble.missing", field))));
    }

    private ApiProblem refused(Refusal why) {
        return why instanceof Refusal.NoSuchCase
                ? ApiProblem.notThere(words.say(why))
                : ApiProblem.refused(why, field(why), words.say(why));
    }

    private static String field(Refusal why) {
        return switch (why) {
            case Refusal.StaleVersion _ -> "version";
            case Refusal.WordsMissing _ -> "words";
            case Refusal.NoSuchOffice _, Refusal.NotAdmitted _, Refusal.AdmissionNotNeeded _, Refusal.HelpsAlready _ ->
                "office";
            case Refusal.NoSuchCategory _, Refusal.NoAllowance _ -> "category";
            case Refusal.NoSuchPlace _, Refusal.NotYourPlace _ -> "division";
            case Refusal.ReviewOutOfRange _ -> "review";
            case Refusal.NoSuchParent _ -> "into";
            case Refusal.NoPhotosBefore _ -> "before";
            case Refusal.NoPhotosAfter _ -> "photos";
            default -> "action";
        };
    }
}
