using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, OperatorMethod: null } both => Condition(both.LeftOperand) is { } first ? first ? Condition(both.RightOperand) : false : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, OperatorMethod: null } either => Condition(either.LeftOperand) is { } first ? first ? true : Condition(either.RightOperand) : null,
        ILocalReferenceOperation { Local: { Type.SpecialType: SpecialType.System_Boolean } local } => Literal(SingleAssignment.Initializer(local)) is { } only && SingleAssignment.IsOnlyRead(local) ? only : null,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true, Type.SpecialType: SpecialType.System_Boolean } field } when field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared) =>
            Literal(SingleAssignment.Initializer(field)),
        _ => null,
    };

    /// <summary>Whether two expressions in the same place give the same: equal constants, or the same text.</summary>
    public static bool AreSame(IOperation? left, IOperation? right)
    {
        if (left is null || right is null) return false;
        if (Constant(left) is { HasValue: true, Value: var value } && Constant(right) is { HasValue: true, Value: var other }) return Equals(value, other);
        return left.Syntax.Span.Length == right.Syntax.Span.Length && SyntaxFactory.AreEquivalent(left.Syntax, right.Syntax);
    }

    /// <summary>Whether a product of integers is zero, or has no bits, whatever the other operand is.</summary>
    public static bool IsZero(BinaryOperatorKind kind, ITypeSymbol? type, IOperation left, IOperation right) =>
        kind is BinaryOperatorKind.Multiply or BinaryOperatorKind.And && type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64 && (IsZero(left) || IsZero(right));

    private static bool? Literal(ExpressionSyntax? value) => value?.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => true,
        SyntaxKind.FalseLiteralExpression => false,
        _ => null,
    };

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
