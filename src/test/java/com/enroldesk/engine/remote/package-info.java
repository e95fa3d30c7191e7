/** The HTTP engine against servers on the loopback that do what they are told, byte by byte. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.remote;
