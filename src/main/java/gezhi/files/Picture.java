package gezhi.files;

/**
 * A photo drawn anew, free of everything but its pixels.
 *
 * @param jpeg at most 2,560 pixels on the longer side
 * @param thumbnail JPEG, at most 320 pixels on the longer side
 */
@SuppressWarnings("ArrayRecordComponent") // handed from hand to hand once, never compared
public record Picture(int width, int height, byte[] jpeg, byte[] thumbnail) implements Prepared {}
