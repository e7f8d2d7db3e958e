package gezhi.exchange.api;

import gezhi.cases.PublicPhotos;
import gezhi.cases.forms.Reply;
import gezhi.cases.loop.Step;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.published.PlaceNames;
import gezhi.exchange.published.PublicCase;
import gezhi.exchange.published.PublicCases;
import gezhi.exchange.published.Wanted;
import gezhi.exchange.sheets.CsvSheet;
import gezhi.platform.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reads public cases. */
@RestController
class CasesApiController {
    static final String CASES = "/api/v1/cases";
    static final int MOST = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "open",
            "step",
            "category",
            "words",
            "photo",
            "division",
            "address",
            "longitude",
            "latitude",
            "office",
            "received",
            "updated",
            "due");

    private final ApiDoor door;
    private final PublicCases cases;
    private final PlaceNames places;

    CasesApiController(ApiDoor door, PublicCases cases, PlaceNames places) {
        this.door = door;
        this.cases = cases;
        this.places = places;
    }

    @Operation(
            summary = "Public cases, the newest first",
            description = "Times are ISO 8601 with a zone. Categories may be classes, with all that lies under them.",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:read"))
    @GetMapping(CASES)
    Views.CasesPage list(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Instant updatedFrom,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.READ);
        door.sized(size, MOST);
        Wanted wanted = wanted(category, open, from, to, updatedFrom);
        Slice<PublicCase> slice = cases.page(caller.city(), wanted, after, size);
        return new Views.CasesPage(views(caller.city(), slice.rows()), slice.next());
    }

    @Operation(
            summary = "All public cases within the filters as one table",
            description = "CSV in UTF-8, the newest first, as many as there are; written out while it is read.",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:read"))
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping(CASES + ".csv")
    void table(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Instant updatedFrom,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Caller caller = door.enter(request, Grant.READ);
        Wanted wanted = wanted(category, open, from, to, updatedFrom);
        response.setContentType("text/csv; charset=utf-8");
        try (CsvSheet sheet = new CsvSheet(response.getOutputStream())) {
            sheet.row(COLUMNS);
            cases.each(
                    caller.city(),
                    wanted,
                    0,
                    Long.MAX_VALUE,
                    lot -> views(caller.city(), lot).forEach(each -> row(sheet, each)));
        }
    }

    private static void row(CsvSheet sheet, CaseView row) {
        try {
            sheet.row(Arrays.asList(
                    row.number(),
                    row.open(),
                    row.step(),
                    row.category(),
                    row.words(),
                    row.photo(),
                    row.division(),
                    row.address(),
                    row.longitude(),
                    row.latitude(),
                    row.office(),
                    row.received(),
                    row.updated(),
                    row.due()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Operation(
            summary = "One public case",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:read"))
    @GetMapping(CASES + "/{number}")
    CaseView one(@PathVariable String number, HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.READ);
        return cases.find(caller.city(), number)
                .map(found -> views(caller.city(), List.of(found)).getFirst())
                .orElseThrow(() -> ApiProblem.notThere(door.say("open311.trouble.not-there", "number", number)));
    }

    private List<CaseView> views(String city, List<PublicCase> found) {
        PlaceNames.Names names = places.of(city, found);
        Map<UUID, List<Reply>> replies =
                cases.replies(city, found.stream().map(PublicCase::id).toList());
        return found.stream()
                .map(each -> CaseView.of(
                        each, names, replies.getOrDefault(each.id(), List.of()), address(city, each.photo())))
                .toList();
    }

    private static @Nullable String address(String city, @Nullable UUID photo) {
        return photo == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(PublicPhotos.path(city, photo))
                        .toUriString();
    }

    private Wanted wanted(
            List<String> category,
            @Nullable Boolean open,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant updatedFrom) {
        return new Wanted(
                List.of(),
                category,
                steps(open),
                door.moment("from", from),
                door.moment("to", to),
                door.moment("updatedFrom", updatedFrom),
                null);
    }

    private static List<Step> steps(@Nullable Boolean open) {
        return open == null
                ? List.of()
                : Arrays.stream(Step.values())
                        .filter(step -> step.isOpen() == open)
                        .toList();
    }
}
