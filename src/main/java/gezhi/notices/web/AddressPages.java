package gezhi.notices.web;

import gezhi.cases.Contact;
import gezhi.notices.Subscriptions;
import gezhi.notices.model.Channel;
import gezhi.notices.store.AddressStore.Address;
import gezhi.platform.web.FormErrors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages of addresses together; addresses are shown masked, for a link may be seen by others. */
@Component
class AddressPages {
    private final Subscriptions subscriptions;
    private final MessageSource messages;

    AddressPages(Subscriptions subscriptions, MessageSource messages) {
        this.subscriptions = subscriptions;
        this.messages = messages;
    }

    /** What was typed and refused; nothing for {@link #NOTHING}. */
    record Refused(Channel channel, String typed, Optional<Subscriptions.Reason> reason) {
        static final Refused NOTHING = new Refused(Channel.EMAIL, "", Optional.empty());
    }

    AddressesPage ofMe(Refused refused) {
        return new AddressesPage(
                "/notices/addresses",
                "/notices",
                "notices.title",
                "notices.addresses.lead.me",
                false,
                ways(subscriptions.mine(), refused));
    }

    AddressesPage ofCase(String token, List<Address> known, Refused refused) {
        return new AddressesPage(
                "/f/" + token + "/notices",
                "/f/" + token,
                "cases.follow",
                "notices.addresses.lead.case",
                true,
                ways(known, refused));
    }

    static String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh";
    }

    private List<AddressesPage.Way> ways(List<Address> known, Refused refused) {
        return subscriptions.offered().stream()
                .map(channel -> way(channel, known, refused))
                .toList();
    }

    private AddressesPage.Way way(Channel channel, List<Address> known, Refused refused) {
        String masked = known.stream()
                .filter(address -> address.channel() == channel)
                .findFirst()
                .map(AddressPages::masked)
                .orElse("");
        boolean wrong = refused.channel() == channel && refused.reason().isPresent();
        String said = wrong ? say(refused.reason().get()) : "";
        boolean notAgreed = wrong && refused.reason().get() == Subscriptions.Reason.NOT_AGREED;
        return new AddressesPage.Way(
                channel.name(),
                channel == Channel.EMAIL ? "email" : "tel",
                masked,
                wrong ? refused.typed() : "",
                wrong && !notAgreed ? FormErrors.of("address", said) : FormErrors.none(),
                wrong ? FormErrors.of(channel.name() + (notAgreed ? "agreed" : "address"), said) : FormErrors.none());
    }

    private String say(Subscriptions.Reason reason) {
        return messages.getMessage("notices.refused." + reason, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static String masked(Address address) {
        String text = address.address();
        if (address.channel() == Channel.TEXT) {
            return new Contact("", text).masked().phone();
        }
        return maskedEmail(text);
    }

    static String maskedEmail(String text) {
        int at = text.indexOf('@');
        return text.substring(0, Math.min(1, at)) + "***" + text.substring(at);
    }
}
