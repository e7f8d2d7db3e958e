package gezhi.exchange.api;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.cases.Cases;
import gezhi.cases.Evidence;
import gezhi.cases.Outcome;
import gezhi.cases.RefusalWords;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Refusal;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.Requests;
import gezhi.exchange.clients.SentPhotos;
import gezhi.files.Picture;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Typed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A program adds words to what it reported itself, as an update of Open311 does; they move nothing. */
@RestController
class NotesApiController {
    private final ApiDoor door;
    private final Cases cases;
    private final CaseQueries queries;
    private final SentPhotos photos;
    private final RefusalWords sentences;

    NotesApiController(ApiDoor door, Cases cases, CaseQueries queries, SentPhotos photos, RefusalWords sentences) {
        this.door = door;
        this.cases = cases;
        this.queries = queries;
        this.photos = photos;
        this.sentences = sentences;
    }

    @Operation(
            summary = "Adds words to what this client reported",
            description = "For those who work on the case. The same Idempotency-Key again adds nothing.",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:report"))
    @PostMapping(CasesApiController.CASES + "/{number}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Views.Noted note(
            @PathVariable String number,
            @RequestBody Views.NewNote note,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            HttpServletRequest request) {
        return noted(number, note, once, List.of(), request);
    }

    @Operation(
            summary = "Adds words and photos to what this client reported",
            description = "As without photos. Parts: note (JSON) and photos, at most six.",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:report"))
    @PostMapping(
            path = CasesApiController.CASES + "/{number}/notes-with-photos",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Views.Noted noteWithPhotos(
            @PathVariable String number,
            @RequestPart("note") Views.NewNote note,
            @RequestPart("photos") List<MultipartFile> sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            HttpServletRequest request) {
        return noted(number, note, once, sent, request);
    }

    private Views.Noted noted(
            String number,
            Views.NewNote note,
            @Nullable String once,
            List<MultipartFile> sent,
            HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.REPORT);
        String words = Typed.stripped(note.words());
        if (words.isEmpty()) {
            throw ApiProblem.wrong(Map.of("words", door.say("open311.trouble.missing", "words")));
        }
        if (words.length() > Report.LONGEST_WORDS) {
            String most = String.valueOf(Report.LONGEST_WORDS);
            throw ApiProblem.wrong(Map.of("words", door.say("open311.trouble.too-long", "words", most)));
        }
        door.reports(caller);
        List<Picture> pictures = ApiProblem.pictures(photos.develop(sent));
        UUID id = once == null || once.isBlank() ? UUID.randomUUID() : Requests.idOf(caller, once);
        return Scoped.call(caller.scope(), () -> add(number, id, words, pictures));
    }

    /** In the scope of the client, which sees nothing but its own reports. */
    private Views.Noted add(String number, UUID once, String words, List<Picture> pictures) {
        CaseFile file = queries.findByNumber(number)
                .flatMap(queries::find)
                .orElseThrow(() -> ApiProblem.notThere(door.say("open311.trouble.not-there", "number", number)));
        Outcome outcome = cases.act(
                file.row().id(), file.row().version(), once, new Action.Comment(words), Evidence.of(pictures));
        if (outcome instanceof Outcome.Refused(Refusal why)) {
            throw refused(why, number);
        }
        return new Views.Noted(number);
    }

    /** Notes are taken at every step but the last ones; whatever else stands in the way is told as what it is. */
    ApiProblem refused(Refusal why, String number) {
        return switch (why) {
            case Refusal.NoSuchCase _ -> ApiProblem.notThere(door.say("open311.trouble.not-there", "number", number));
            case Refusal.NotYourStep _ ->
                ApiProblem.refused(why, "number", door.say("open311.trouble.closed", "number"));
            case Refusal.WordsMissing _ -> ApiProblem.refused(why, "words", sentences.say(why));
            default -> ApiProblem.refused(why, "number", sentences.say(why));
        };
    }
}
