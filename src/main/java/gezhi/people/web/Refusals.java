package gezhi.people.web;

import gezhi.people.AccountOutcome;
import gezhi.people.PasswordRules;
import gezhi.people.PostingOutcome;
import gezhi.platform.web.FormErrors;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Refusals in the reader's words, at the field they are about. */
@Component
public class Refusals {
    private final MessageSource words;

    Refusals(MessageSource words) {
        this.words = words;
    }

    public FormErrors of(AccountOutcome.Reason reason) {
        return FormErrors.of(field(reason), words(reason));
    }

    /** All of them, one to a field. */
    public FormErrors of(Collection<AccountOutcome.Reason> reasons) {
        Map<String, String> messages = new LinkedHashMap<>();
        reasons.forEach(reason -> messages.putIfAbsent(field(reason), words(reason)));
        return new FormErrors(messages);
    }

    FormErrors of(PostingOutcome.Reason reason) {
        return FormErrors.of(field(reason), words(reason));
    }

    public String words(Enum<?> reason) {
        return say("people.refused." + reason.name());
    }

    public String say(String key) {
        return words.getMessage(key, new Object[] {PasswordRules.SHORTEST}, LocaleContextHolder.getLocale());
    }

    private static String field(AccountOutcome.Reason reason) {
        return switch (reason) {
            case NO_NAME -> "name";
            case MALFORMED_LOGIN, LOGIN_TAKEN -> "login";
            case MALFORMED_PHONE -> "phone";
            case WRONG_PASSWORD -> "present";
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_HAS_LOGIN, PASSWORD_TOO_COMMON, SAME_PASSWORD ->
                "password";
            case NO_SUCH_PERSON, LAST_ADMINISTRATOR -> "";
        };
    }

    private static String field(PostingOutcome.Reason reason) {
        return switch (reason) {
            case NOT_A_POST -> "role";
            case NO_SUCH_DIVISION, WRONG_LEVEL -> "division";
            case NO_SUCH_OFFICE -> "office";
            case ENDS_BEFORE_IT_BEGINS -> "validTo";
            case ALREADY_HELD -> "role";
            case NO_SUCH_PERSON, LAST_ADMINISTRATOR, EX_OFFICIO, NO_SUCH_POSTING -> "";
        };
    }
}
