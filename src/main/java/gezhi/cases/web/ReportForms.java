package gezhi.cases.web;

import gezhi.cases.Categories;
import gezhi.cases.Contact;
import gezhi.cases.Filled;
import gezhi.cases.Questions;
import gezhi.cases.Report;
import gezhi.cases.forms.Flaw;
import gezhi.cases.forms.Form;
import gezhi.cases.loop.Refusal;
import gezhi.files.Picture;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import gezhi.territory.Mentions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** From the form to a report, and back to the form with what is wrong. */
@Component
class ReportForms {
    /** Gentle: an extension, a country, a shortened number like 12345678 all pass. */
    private static final Pattern TELEPHONE = Pattern.compile("[+\\d][\\d -]{6,19}");

    private final Categories categories;
    private final FrequentCategories frequent;
    private final Places places;
    private final Questions questions;

    ReportForms(Categories categories, FrequentCategories frequent, Places places, Questions questions) {
        this.categories = categories;
        this.frequent = frequent;
        this.places = places;
        this.questions = questions;
    }

    ReportPage page(ReportForm form, SentReplies sent, FormErrors errors, Wording wording) {
        return ReportPage.of(
                form,
                place(form, errors, wording),
                CategoryPicker.of(categories.list(), frequent.codes(), wording),
                QuestionFields.of(asked(form, sent), sent, wording),
                Scoped.current().role(),
                errors);
    }

    /** An address that names no place, or several, is asked about once; "cannot say" is an answer too. */
    private PlaceFields place(ReportForm form, FormErrors errors, Wording wording) {
        PlaceFields fields = places.fields(form.point(), form.division(), form.address());
        boolean asked = form.saysOnlyInWords()
                ? errors.of("address") != null
                : !form.named().isEmpty();
        if (!asked) {
            return fields;
        }
        List<Option> options = new ArrayList<>(places.candidates(form.address()));
        options.add(new Option(ReportForm.VAGUE, wording.say("cases.place.vague")));
        return fields.asking(options, form.named());
    }

    /** What to ask when an address does not name one place. */
    private Optional<String> notSure(String address) {
        Mentions named = places.mentioned(address);
        if (named.sure().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(named.candidates().isEmpty() ? "cases.place.nowhere" : "cases.place.which");
    }

    /** What is asked of who was shown this form. */
    Form asked(ReportForm form, SentReplies sent) {
        return questions.shown(form.category(), sent.version());
    }

    /** What can be seen to be missing without asking anybody. */
    FormErrors missing(ReportForm form, SentReplies sent, Wording wording) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.category().isEmpty()) {
            errors.put("category", wording.say("cases.category.missing"));
        }
        asked(form, sent)
                .check(sent.words(), sent.files().keySet())
                .flaws()
                .forEach(flaw -> errors.put(field(flaw), Refusals.flaw(flaw, wording)));
        if (!form.saysWhere()) {
            errors.put("address", wording.say("cases.place.missing"));
        } else if (form.saysOnlyInWords()) {
            notSure(form.address()).ifPresent(key -> errors.put("address", wording.say(key)));
        }
        if (form.words().isEmpty()) {
            errors.put("words", wording.say("cases.words.missing"));
        }
        if (form.words().length() > Report.LONGEST_WORDS) {
            errors.put(
                    "words",
                    wording.say(
                            "cases.words.too-long",
                            Report.LONGEST_WORDS,
                            form.words().length()));
        }
        if (!form.phone().isEmpty() && !TELEPHONE.matcher(form.phone()).matches()) {
            errors.put("phone", wording.say("cases.contact.phone.wrong"));
        }
        if (!form.homepage().isEmpty()) {
            errors.put("", wording.say("cases.report.trapped"));
        }
        return new FormErrors(errors);
    }

    static Report report(ReportForm form, List<Picture> pictures, Filled filled) {
        Contact contact =
                form.name().isEmpty() && form.phone().isEmpty() ? null : new Contact(form.name(), form.phone());
        return new Report(
                form.requestId(),
                channel(Scoped.current().role()),
                form.category(),
                form.point(),
                form.pickedDivision().isEmpty() ? null : form.pickedDivision(),
                form.address(),
                form.words(),
                contact,
                pictures,
                filled);
    }

    /** The refusal, at the field it is about. */
    static FormErrors errors(Refusal refusal, Wording wording) {
        if (refusal instanceof Refusal.BadReplies(var flaws)) {
            Map<String, String> errors = new LinkedHashMap<>();
            flaws.forEach(flaw -> errors.put(field(flaw), Refusals.flaw(flaw, wording)));
            return new FormErrors(errors);
        }
        String field = switch (refusal) {
            case Refusal.NoSuchCategory _ -> "category";
            case Refusal.NoSuchPlace _, Refusal.NotYourPlace _ -> "address";
            case Refusal.WordsMissing _ -> "words";
            default -> "";
        };
        return FormErrors.of(field, Refusals.say(refusal, wording));
    }

    private static String field(Flaw flaw) {
        return SentReplies.FIELD + flaw.question().code();
    }

    private static Report.Channel channel(Role role) {
        return switch (role) {
            case GRID_WORKER -> Report.Channel.PATROL;
            case COMMUNITY_DESK, DISPATCHER -> Report.Channel.DESK;
            default -> Report.Channel.WEB;
        };
    }
}
