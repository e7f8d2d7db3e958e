package gezhi.exchange.api;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseFilter;
import gezhi.cases.CaseQueries;
import gezhi.cases.CaseRow;
import gezhi.cases.loop.Step;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Grant;
import gezhi.organizations.Offices;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scoped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads cases as the desk does that the key is bound to; row security shows it no more than somebody posted there. */
@RestController
class DeskApiController {
    static final String CASES = "/api/v1/desk/cases";
    private static final int MOST = 500;

    private final ApiDoor door;
    private final CaseQueries queries;
    private final DeskFiles files;
    private final Offices offices;

    DeskApiController(ApiDoor door, CaseQueries queries, DeskFiles files, Offices offices) {
        this.door = door;
        this.queries = queries;
        this.files = files;
        this.offices = offices;
    }

    @Operation(
            summary = "Cases of the desk, the newest first",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "desk:read"))
    @GetMapping(CASES)
    DeskViews.Cases list(
            @RequestParam(defaultValue = "") List<Step> step,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.DESK);
        if (size < 1 || size > MOST) {
            throw ApiProblem.wrong(
                    Map.of("size", door.say("open311.trouble.range", "size", "1", String.valueOf(MOST))));
        }
        CaseFilter filter = CaseFilter.ALL
                .steps(step.toArray(Step[]::new))
                .category(category)
                .division(division)
                .text(text);
        Slice<CaseRow> slice = Scoped.call(door.desk(caller), () -> queries.list(filter, after, size));
        return new DeskViews.Cases(slice.rows().stream().map(DeskViews.Line::of).toList(), slice.next());
    }

    @Operation(
            summary = "One case of the desk with its journal, what stands beside it, and what this key may do now",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "desk:read"))
    @GetMapping(CASES + "/{number}")
    DeskViews.Whole one(@PathVariable String number, HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.DESK);
        return Scoped.call(door.desk(caller), () -> files.whole(found(number), caller));
    }

    @Operation(
            summary = "The journal of a case, as far as the desk sees it",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "desk:read"))
    @GetMapping(CASES + "/{number}/journal")
    List<DeskViews.Entry> journal(@PathVariable String number, HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.DESK);
        return Scoped.call(door.desk(caller), () -> DeskFiles.journal(found(number)));
    }

    @Operation(
            summary = "A photo of a case",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "desk:read"),
            responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "image/jpeg")))
    @GetMapping(CASES + "/{number}/photos/{photo}")
    ResponseEntity<byte[]> photo(
            @PathVariable String number,
            @PathVariable UUID photo,
            @RequestParam(defaultValue = "false") boolean small,
            HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.DESK);
        return Scoped.call(
                        door.desk(caller),
                        () -> found(number).timeline().stream()
                                .flatMap(entry -> entry.photos().stream())
                                .filter(photo::equals)
                                .findFirst()
                                .flatMap(small ? queries::findThumbnail : queries::findPhoto))
                .map(jpeg -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .body(jpeg))
                .orElseThrow(() -> ApiProblem.notThere(door.say("open311.trouble.not-there", "photo", photo)));
    }

    @Operation(
            summary = "Offices that cases of a place can be sent to",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "desk:read"))
    @GetMapping("/api/v1/desk/offices")
    List<DeskViews.OfficeView> offices(@RequestParam String division, HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.DESK);
        return Scoped.call(
                door.desk(caller),
                () -> offices.listOnPath(division).stream()
                        .map(office ->
                                new DeskViews.OfficeView(office.id(), office.name(), office.kind(), office.seat()))
                        .toList());
    }

    private CaseFile found(String number) {
        return files.find(number)
                .orElseThrow(() -> ApiProblem.notThere(door.say("open311.trouble.not-there", "number", number)));
    }
}
