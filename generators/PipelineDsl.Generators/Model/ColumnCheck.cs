using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Model;

/// <summary>What an annotation asks of a column's values. Values are literals of the column's own type.</summary>
internal abstract record ColumnCheck
{
    /// <summary>A text that its type says is never null.</summary>
    internal sealed record NotNull : ColumnCheck;

    /// <summary>A time that is UTC by definition.</summary>
    internal sealed record NotLocal : ColumnCheck;

    /// <summary>An enum value that has a name.</summary>
    internal sealed record Named : ColumnCheck;

    /// <summary><c>[Range]</c>. The samples are the least and the greatest value that satisfy it, as synthetic values are told them.</summary>
    internal sealed record Range(
        string Minimum, string Maximum, bool MinimumIsExclusive, bool MaximumIsExclusive, string LeastSample, string GreatestSample) : ColumnCheck;

    /// <summary><c>[StringLength]</c>, <c>[MinLength]</c>, <c>[MaxLength]</c>, <c>[Length]</c>.</summary>
    internal sealed record Length(int Minimum, int Maximum) : ColumnCheck;

    /// <summary><c>[Required]</c>.</summary>
    internal sealed record Required(bool AllowEmptyStrings) : ColumnCheck;

    /// <summary><c>[RegularExpression]</c>; the field holds the compiled expression.</summary>
    internal sealed record Pattern(string Expression, int TimeoutInMilliseconds, string Field) : ColumnCheck;

    /// <summary><c>[AllowedValues]</c>.</summary>
    internal sealed record Allowed(EquatableArray<string> Values) : ColumnCheck;

    /// <summary><c>[DeniedValues]</c>.</summary>
    internal sealed record Denied(EquatableArray<string> Values) : ColumnCheck;

    /// <summary>Any other validation attribute; the field holds it.</summary>
    internal sealed record Other(string Attribute, string Field) : ColumnCheck;
}
