namespace PipelineDsl.CompilerServices;

/// <summary>Turns a feature's value into the double its encoders start from: null and NaN are one NaN, false and true are 0 and 1.</summary>
public static class FeatureNumber
{
    /// <summary>The value, with one NaN for all.</summary>
    public static double Of(double value) => double.IsNaN(value) ? double.NaN : value;

    /// <inheritdoc cref="Of(double)"/>
    public static double Of(float value) => float.IsNaN(value) ? double.NaN : value;

    /// <inheritdoc cref="Of(double)"/>
    public static double Of(Half value) => Half.IsNaN(value) ? double.NaN : (double)value;

    /// <summary>The nearest double.</summary>
    public static double Of(decimal value) => (double)value;

    /// <summary>0 or 1.</summary>
    public static double Of(bool value) => value ? 1 : 0;

    /// <summary>The nearest double.</summary>
    public static double Of(long value) => value;

    /// <inheritdoc cref="Of(long)"/>
    public static double Of(ulong value) => value;

    /// <summary>The value.</summary>
    public static double Of(int value) => value;

    /// <inheritdoc cref="Of(int)"/>
    public static double Of(uint value) => value;

    /// <inheritdoc cref="Of(int)"/>
    public static double Of(short value) => value;

    /// <inheritdoc cref="Of(int)"/>
    public static double Of(ushort value) => value;

    /// <inheritdoc cref="Of(int)"/>
    public static double Of(sbyte value) => value;

    /// <inheritdoc cref="Of(int)"/>
    public static double Of(byte value) => value;

    /// <summary>The value, or NaN for null.</summary>
    public static double Of(double? value) => value is double known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(float? value) => value is float known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(Half? value) => value is Half known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(decimal? value) => value is decimal known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(bool? value) => value is bool known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(long? value) => value is long known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(ulong? value) => value is ulong known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(int? value) => value is int known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(uint? value) => value is uint known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(short? value) => value is short known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(ushort? value) => value is ushort known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(sbyte? value) => value is sbyte known ? Of(known) : double.NaN;

    /// <inheritdoc cref="Of(double?)"/>
    public static double Of(byte? value) => value is byte known ? Of(known) : double.NaN;
}
