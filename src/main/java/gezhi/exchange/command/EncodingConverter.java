package gezhi.exchange.command;

import gezhi.exchange.text.Encoding;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Encodings as people write them. */
class EncodingConverter implements ITypeConverter<Encoding> {
    @Override
    public Encoding convert(String value) {
        try {
            return Encoding.named(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("auto, utf-8, gbk, gb18030");
        }
    }
}
