package gezhi.files;

/** Why an upload is not kept. */
public enum PhotoRefused implements Prepared {
    /** More than 10 MB. */
    TOO_LARGE,
    /** Neither JPEG, PNG, WebP nor HEIC by its first bytes, whatever its name says. */
    NOT_A_PHOTO,
    /** HEIC, HEIF or AVIF, which we cannot read; phones can send JPEG instead ("most compatible"). */
    HEIC,
    /** More than 50 million pixels: what would fill the memory. */
    TOO_MANY_PIXELS,
    /** Begins like a picture but cannot be read to its end. */
    BROKEN
}
