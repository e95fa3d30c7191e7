package com.enroldesk.settings;

/**
 * Where a window was, in screen coordinates.
 *
 * @param maximised the size then is the one before it was maximised
 */
public record Bounds(double x, double y, double width, double height, boolean maximised) {}
