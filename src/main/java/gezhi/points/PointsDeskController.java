package gezhi.points;

import gezhi.files.Darkroom;
import gezhi.files.PhotoRefused;
import gezhi.files.Picture;
import gezhi.files.Prepared;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import gezhi.points.PointsOutcome.Done;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The desk of a community gives and takes by a rule; what was objected to waits for the dispatchers above. */
@Controller
class PointsDeskController {
    private final Points points;
    private final PointsPages pages;
    private final PointsNames names;
    private final Darkroom darkroom;

    PointsDeskController(Points points, PointsPages pages, PointsNames names, Darkroom darkroom) {
        this.points = points;
        this.pages = pages;
        this.names = names;
        this.darkroom = darkroom;
    }

    @GetMapping("/points/desk")
    @PreAuthorize(PointsWeb.DESK)
    String desk(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        String asked = Typed.stripped(number);
        return desk(EntryForm.empty(asked), after, FormErrors.none(), model);
    }

    @PostMapping("/points/desk")
    @PreAuthorize(PointsWeb.DESK)
    String book(
            @ModelAttribute("form") EntryForm form,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Model model) {
        @Nullable Prepared prepared = photo == null || photo.isEmpty() ? null : prepare(photo);
        if (prepared instanceof PhotoRefused refused) {
            return desk(form, "", FormErrors.of("photo", names.say("cases.photo." + refused)), model);
        }
        PointsOutcome outcome = points.book(form.draft((Picture) prepared));
        return outcome instanceof Done(UUID id)
                ? "redirect:/points/entries/" + id
                : desk(form, "", pages.errors(outcome), model);
    }

    @GetMapping("/points/objections")
    @PreAuthorize(PointsWeb.DECIDES)
    String objections(@RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("page", pages.waiting(after));
        return "points/objections";
    }

    private String desk(EntryForm form, String after, FormErrors errors, Model model) {
        model.addAttribute("page", pages.desk(Typed.text(form.number()), form, after, errors));
        return "points/desk";
    }

    /** What is too large is not even taken into memory. */
    private Prepared prepare(MultipartFile file) {
        if (file.getSize() > Darkroom.MOST_BYTES) {
            return PhotoRefused.TOO_LARGE;
        }
        try {
            return darkroom.prepare(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
