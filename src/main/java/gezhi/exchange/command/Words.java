package gezhi.exchange.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line, known before the application is. Chinese on a Chinese machine, else English. */
record Words(Locale locale, ResourceBundle bundle) {

    static Words ofThisMachine() {
        Locale locale = Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return in(locale);
    }

    static Words in(Locale locale) {
        return new Words(
                locale,
                ResourceBundle.getBundle(
                        "messages.command",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String of(String key, Object... words) {
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }
}
