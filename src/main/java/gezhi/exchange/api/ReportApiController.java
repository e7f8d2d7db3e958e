package gezhi.exchange.api;

import gezhi.cases.Cases;
import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.Contact;
import gezhi.cases.Filled;
import gezhi.cases.Outcome;
import gezhi.cases.Questions;
import gezhi.cases.Report;
import gezhi.cases.forms.Flaw;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Refusal;
import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.Requests;
import gezhi.exchange.clients.SentPhotos;
import gezhi.files.Picture;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Typed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What can be reported, and a report. */
@RestController
class ReportApiController {
    private final ApiDoor door;
    private final Categories categories;
    private final Questions questions;
    private final Cases cases;
    private final SentPhotos photos;

    ReportApiController(ApiDoor door, Categories categories, Questions questions, Cases cases, SentPhotos photos) {
        this.door = door;
        this.categories = categories;
        this.questions = questions;
        this.cases = cases;
        this.photos = photos;
    }

    @Operation(
            summary = "The tree of what can be reported, in order of code",
            security = @SecurityRequirement(name = OpenApiDocument.KEY))
    @GetMapping("/api/v1/categories")
    List<Views.CategoryView> list(HttpServletRequest request) {
        Caller caller = door.enter(request);
        return Scoped.call(caller.scope(), () -> {
            Set<String> asking = questions.list().keySet();
            return categories.list().stream()
                    .map(each -> Views.CategoryView.of(each, asking.contains(each.code())))
                    .toList();
        });
    }

    @Operation(
            summary = "What reporters of a category are asked",
            security = @SecurityRequirement(name = OpenApiDocument.KEY))
    @GetMapping("/api/v1/categories/{code}/questions")
    Views.FormView questions(@PathVariable String code, HttpServletRequest request) {
        Caller caller = door.enter(request);
        return Scoped.call(
                        caller.scope(),
                        () -> categories
                                .find(code)
                                .filter(Category::leaf)
                                .map(leaf -> Views.FormView.of(
                                        questions.of(leaf.code()).withoutPhotos())))
                .orElseThrow(() -> ApiProblem.notThere(door.say("open311.trouble.not-there", "category", code)));
    }

    @Operation(
            summary = "Files a report",
            description = "The same Idempotency-Key again gets the same answer and files nothing.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Filed; Location is where it is read.",
                            useReturnTypeSchema = true),
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:report"))
    @PostMapping(CasesApiController.CASES)
    ResponseEntity<Views.Reported> report(
            @RequestBody Views.NewReport sent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            HttpServletRequest request) {
        return report(sent, List.of(), once, request);
    }

    @Operation(
            summary = "Files a report with photos",
            description = "Parts: report (JSON) and photos, at most six, as JPEG, PNG or WebP.",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Filed; Location is where it is read.",
                            useReturnTypeSchema = true),
            security = @SecurityRequirement(name = OpenApiDocument.KEY, scopes = "cases:report"))
    @PostMapping(path = "/api/v1/cases/with-photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Views.Reported> reportWithPhotos(
            @RequestPart("report") Views.NewReport sent,
            @RequestPart("photos") List<MultipartFile> files,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            HttpServletRequest request) {
        return report(sent, files, once, request);
    }

    private ResponseEntity<Views.Reported> report(
            Views.NewReport sent, List<MultipartFile> files, @Nullable String once, HttpServletRequest request) {
        Caller caller = door.enter(request, Grant.REPORT);
        Map<String, String> wrong = wrongIn(sent);
        if (!wrong.isEmpty()) {
            throw ApiProblem.wrong(wrong);
        }
        door.reports(caller);
        List<Picture> pictures = ApiProblem.pictures(photos.develop(files));
        Outcome outcome = Scoped.call(caller.scope(), () -> cases.report(draft(sent, once, pictures, request)));
        return switch (outcome) {
            case Outcome.Reported reported -> answer(reported);
            case Outcome.Refused(Refusal why) -> throw refused(why, sent);
            case Outcome.Done done -> throw new IllegalStateException("A report cannot end as " + done);
        };
    }

    private static Report draft(
            Views.NewReport sent, @Nullable String once, List<Picture> pictures, HttpServletRequest request) {
        String name = Typed.stripped(sent.name());
        String phone = Typed.stripped(sent.phone());
        return new Report(
                Requests.idOf(request, once),
                Report.Channel.API,
                Typed.stripped(sent.category()),
                sent.longitude() == null || sent.latitude() == null
                        ? null
                        : new Place.Point(sent.longitude(), sent.latitude()),
                sent.division(),
                Typed.stripped(sent.address()),
                Typed.stripped(sent.words()),
                name.isEmpty() && phone.isEmpty() ? null : new Contact(name, phone),
                pictures,
                new Filled(0, answers(sent), Map.of()));
    }

    private static Map<String, List<String>> answers(Views.NewReport sent) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        if (sent.answers() != null) {
            sent.answers()
                    .forEach((code, given) -> answers.put(
                            code,
                            Stream.ofNullable(given)
                                    .flatMap(List::stream)
                                    .map(Typed::text)
                                    .toList()));
        }
        return answers;
    }

    private Map<String, String> wrongIn(Views.NewReport sent) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (Typed.stripped(sent.category()).isEmpty()) {
            wrong.put("category", door.say("open311.trouble.missing", "category"));
        }
        String words = Typed.stripped(sent.words());
        if (words.isEmpty()) {
            wrong.put("words", door.say("open311.trouble.missing", "words"));
        }
        if (words.length() > Report.LONGEST_WORDS) {
            wrong.put("words", door.say("open311.trouble.too-long", "words", String.valueOf(Report.LONGEST_WORDS)));
        }
        range(sent.longitude(), sent.latitude() == null, "longitude", 180, wrong);
        range(sent.latitude(), sent.longitude() == null, "latitude", 90, wrong);
        if (sent.longitude() == null
                && Typed.stripped(sent.division()).isEmpty()
                && Typed.stripped(sent.address()).isEmpty()) {
            wrong.put("address", door.say("open311.trouble.no-place", "longitude, latitude, division, address"));
        }
        return wrong;
    }

    /** By question, {@code answers.<code>}. */
    private Map<String, String> wrongIn(List<Flaw> flaws) {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Flaw flaw : flaws) {
            String code = "answers." + flaw.question().code();
            wrong.put(code, door.say("forms.flaw." + flaw.reason(), code));
        }
        return wrong;
    }

    private void range(@Nullable Double given, boolean alone, String name, int most, Map<String, String> wrong) {
        if (given != null && (alone || !(Math.abs(given) <= most))) {
            wrong.put(name, door.say("open311.trouble.range", name, String.valueOf(-most), String.valueOf(most)));
        }
    }

    private ApiProblem refused(Refusal why, Views.NewReport sent) {
        return switch (why) {
            case Refusal.NoSuchCategory(String code) ->
                ApiProblem.wrong(Map.of("category", door.say("open311.trouble.not-there", "category", code)));
            case Refusal.NoSuchPlace _ ->
                ApiProblem.wrong(Map.of(
                        sent.longitude() == null ? "division" : "longitude",
                        door.say("open311.trouble.no-such-place", "longitude, latitude, division")));
            case Refusal.BadReplies(var flaws) -> ApiProblem.wrong(wrongIn(flaws));
            default -> throw new IllegalStateException("A report cannot be refused for " + why);
        };
    }

    private static ResponseEntity<Views.Reported> answer(Outcome.Reported reported) {
        ServletUriComponentsBuilder here = ServletUriComponentsBuilder.fromCurrentContextPath();
        String link = here.cloneBuilder().path("/f/" + reported.token()).toUriString();
        URI location = here.cloneBuilder()
                .path(CasesApiController.CASES + "/" + reported.number())
                .build()
                .toUri();
        return ResponseEntity.created(location).body(new Views.Reported(reported.number(), link));
    }
}
