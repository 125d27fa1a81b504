package org.stigar.app.imports.upload;

/**
 * How large a file may become.
 *
 * @param unpacked bytes it may hold when it is unpacked
 * @param ratio how many times its own size that may be
 * @param freeOfRatio bytes that may come out before the ratio counts: a short file of one line over and over is no bomb
 */
public record UploadLimits(long unpacked, long ratio, long freeOfRatio) {

    /** Four gigabytes, a hundred times the size. */
    public static final UploadLimits USUAL = new UploadLimits(4L << 30, 100, 8 << 20);
}
