package gezhi.exchange.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How the bytes of a file are to be read. */
public enum Encoding {
    /** As the file itself shows: a mark at its beginning, else UTF-8 if every byte fits, else GB18030. What was seen is noted. */
    AUTO(StandardCharsets.UTF_8),
    UTF_8(StandardCharsets.UTF_8),
    /** GB18030-2022, which holds GBK and GB2312. */
    GB18030(Charset.forName("GB18030"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** As people write it: {@code utf-8}, {@code gbk}, {@code gb18030}, {@code auto}; unknown names are refused with an exception. */
    public static Encoding named(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (plain) {
            case "UTF8" -> UTF_8;
            case "GBK", "GB2312" -> GB18030;
            default -> valueOf(plain);
        };
    }
}
