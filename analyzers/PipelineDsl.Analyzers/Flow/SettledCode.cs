using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>What always comes out the same, beyond what the language calls a constant.</summary>
internal static class SettledCode
{
    /// <summary>What a condition always is; null when that is not known.</summary>
    public static bool? Condition(IOperation? condition) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool value } } => value,
        IIsPatternOperation { Value.ConstantValue: { HasValue: true, Value: var value } } test => Matches(test.Pattern, value),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null, IsLifted: false } negation => !Condition(negation.Operand),
        _ => null,
    };

    /// <summary>Whether two expressions are the same constant.</summary>
    public static bool AreSame(IOperation? left, IOperation? right) =>
        Constant(left) is { HasValue: true, Value: var value } && Constant(right) is { HasValue: true, Value: var other } && Equals(value, other);

    /// <summary>Whether a product of integers is zero, or has no bits, whatever the other operand is.</summary>
    public static bool IsZero(BinaryOperatorKind kind, ITypeSymbol? type, IOperation left, IOperation right) =>
        kind is BinaryOperatorKind.Multiply or BinaryOperatorKind.And && type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 && (IsZero(left) || IsZero(right));

    private static bool? Matches(IPatternOperation pattern, object? value) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var wanted } } => Equals(value, wanted),
        INegatedPatternOperation negated => !Matches(negated.Pattern, value),
        _ => null,
    };

    private static bool IsZero(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: IConvertible value and not (string or char or bool) } && Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) == 0m;

    private static Optional<object?> Constant(IOperation? operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false, IsImplicit: true, OperatorMethod: null } conversion) operation = conversion.Operand;
        return operation?.ConstantValue ?? default;
    }
}
