package gezhi.exchange.api;

import gezhi.cases.Evidence;
import gezhi.cases.loop.Action;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.SentPhotos;
import gezhi.platform.scope.Scoped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Moves of cases, and notes to them, at the desk that the key is bound to. */
@RestController
class DeskMovesController {
    private static final String ONCE = "Idempotency-Key";
    private static final String NAMED =
            "Names the request: the same again changes nothing. Missing, it is answered with 422.";

    private final ApiDoor door;
    private final DeskMoves moves;
    private final SentPhotos photos;

    DeskMovesController(ApiDoor door, DeskMoves moves, SentPhotos photos) {
        this.door = door;
        this.moves = moves;
        this.photos = photos;
    }

    @Operation(
            summary = "Moves a case",
            description =
                    "The grant that opens an action: desk:note, desk:collect, desk:dispatch, desk:handle, desk:verify or"
                            + " desk:urge. The same Idempotency-Key again changes nothing and gets the same answer. A refusal (409) names"
                            + " the field it is about.",
            security = @SecurityRequirement(name = OpenApiDocument.KEY))
    @PostMapping(path = DeskApiController.CASES + "/{number}/moves", consumes = MediaType.APPLICATION_JSON_VALUE)
    DeskViews.Moved move(
            @PathVariable String number,
            @RequestBody DeskViews.Move move,
            @Parameter(required = true, description = NAMED) @RequestHeader(name = ONCE, required = false) @Nullable
                    String once,
            HttpServletRequest request) {
        return moved(number, move, once, List.of(), List.of(), request);
    }

    @Operation(
            summary = "Moves a case, with photos",
            description = "As without photos. Parts: move (JSON), photos, and before for what is settled on the spot.",
            security = @SecurityRequirement(name = OpenApiDocument.KEY))
    @PostMapping(
            path = DeskApiController.CASES + "/{number}/moves-with-photos",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DeskViews.Moved moveWithPhotos(
            @PathVariable String number,
            @RequestPart("move") DeskViews.Move move,
            @RequestPart(name = "before", required = false) @Nullable List<MultipartFile> before,
            @RequestPart(name = "photos", required = false) @Nullable List<MultipartFile> sent,
            @Parameter(required = true, description = NAMED) @RequestHeader(name = ONCE, required = false) @Nullable
                    String once,
            HttpServletRequest request) {
        return moved(number, move, once, before == null ? List.of() : before, sent == null ? List.of() : sent, request);
    }

    @Operation(
            summary = "Adds a note for those who work on a case",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "desk:note"))
    @PostMapping(DeskApiController.CASES + "/{number}/notes")
    DeskViews.Moved note(
            @PathVariable String number,
            @RequestBody DeskViews.Note note,
            @Parameter(required = true, description = NAMED) @RequestHeader(name = ONCE, required = false) @Nullable
                    String once,
            HttpServletRequest request) {
        DeskViews.Move move = new DeskViews.Move(
                Action.Kind.COMMENT, null, note.words(), null, null, null, null, null, null, null, null, null);
        return moved(number, move, once, List.of(), List.of(), request);
    }

    private DeskViews.Moved moved(
            String number,
            DeskViews.Move move,
            @Nullable String once,
            List<MultipartFile> before,
            List<MultipartFile> sent,
            HttpServletRequest request) {
        Caller caller = door.enter(request);
        Action.Kind action = move.action();
        Grant grant = action == null ? null : Grant.of(action).orElse(null);
        if (action == null || grant == null) {
            throw ApiProblem.wrong(Map.of("action", door.say("api.no-such-action")));
        }
        door.granted(caller, grant);
        if (once == null || once.isBlank()) {
            throw ApiProblem.wrong(Map.of(ONCE, door.say("open311.trouble.missing", ONCE)));
        }
        Evidence evidence =
                new Evidence(ApiProblem.pictures(photos.develop(before)), ApiProblem.pictures(photos.develop(sent)));
        return Scoped.call(
                door.desk(caller), () -> moves.move(caller, new DeskMoves.Wish(number, action, move, once, evidence)));
    }
}
