package gezhi.exchange.api;

import gezhi.cases.PublicPhotos;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.published.PublicCase;
import gezhi.exchange.published.PublicCases;
import gezhi.exchange.published.PublicMove;
import gezhi.platform.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What became of public cases, for programs that look every few minutes. */
@RestController
class UpdatesApiController {
    private static final Duration LATELY = Duration.ofDays(90);

    private final ApiDoor door;
    private final PublicCases cases;
    private final Clock clock;

    UpdatesApiController(ApiDoor door, PublicCases cases, Clock clock) {
        this.door = door;
        this.cases = cases;
        this.clock = clock;
    }

    @Operation(
            summary = "What moved, the earliest first",
            description = "Of public cases, from and to included; without from the last ninety days.",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:read"))
    @GetMapping("/api/v1/updates")
    Views.UpdatesPage list(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.READ);
        door.sized(size, CasesApiController.MOST);
        @Nullable Instant first = door.moment("from", from);
        @Nullable Instant end = door.moment("to", to);
        Instant last = end == null ? clock.instant() : end;
        Slice<PublicMove> slice =
                cases.moves(caller.city(), first == null ? last.minus(LATELY) : first, last, after, size);
        return new Views.UpdatesPage(views(caller.city(), slice.rows()), slice.next());
    }

    @Operation(
            summary = "What became of one public case, in order",
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:read"))
    @GetMapping(CasesApiController.CASES + "/{number}/updates")
    List<Views.UpdateView> ofOne(@PathVariable String number, HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.READ);
        PublicCase found = cases.find(caller.city(), number)
                .orElseThrow(() -> ApiProblem.notThere(door.say("open311.trouble.not-there", "number", number)));
        return views(caller.city(), cases.stories(caller.city(), List.of(found)).getOrDefault(found.id(), List.of()));
    }

    private List<Views.UpdateView> views(String city, List<PublicMove> moves) {
        return moves.stream()
                .map(move -> new Views.UpdateView(
                        move.number() + "-" + move.seq(),
                        move.number(),
                        move.at(),
                        move.action(),
                        move.to(),
                        door.sayOr("open311.move." + move.action(), "cases.status." + move.to()),
                        address(city, move.photo())))
                .toList();
    }

    private static @Nullable String address(String city, @Nullable UUID photo) {
        return photo == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(PublicPhotos.path(city, photo))
                        .toUriString();
    }
}
