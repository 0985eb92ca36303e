using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Operations that can fail on some values: whether they throw shows the values to whoever catches it.</summary>
internal sealed class FaultFlow(BodyWalker walker)
{
    /// <summary>A member is read or called on something that may be null.</summary>
    public void Dereference(IOperation? instance, FlowValue receiver)
    {
        while (instance is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion) instance = conversion.Operand;
        if (instance is null or IInstanceReferenceOperation or IConditionalAccessInstanceOperation or IObjectCreationOperation || instance.Type is null or { IsValueType: true }) return;

        // What was made here, and is nothing else, is there.
        bool isMade = !receiver.Objects.IsEmpty && receiver.Holds.IsEmpty && receiver.Depends.IsEmpty;
        bool mayBeNull = instance.Type.NullableAnnotation == NullableAnnotation.Annotated;
        OriginSet presence = receiver.Presence();
        if (!isMade && (mayBeNull || !WithoutParameters(presence).IsEmpty)) walker.Control.Fail(presence);
    }

    /// <summary><c>Value</c> of a <see cref="Nullable{T}"/> fails on null.</summary>
    public void Property(IPropertyReferenceOperation operation, FlowValue receiver)
    {
        Dereference(operation.Instance, receiver);
        IPropertySymbol property = operation.Property;
        bool isValue = property is { Name: nameof(Nullable<int>.Value), ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        if (isValue) walker.Control.Fail(receiver.Presence());
    }

    /// <summary>A conversion: of null to a value, of a number that may not fit, of an object of another type.</summary>
    public void Conversion(IConversionOperation conversion, FlowValue value)
    {
        if (conversion.IsImplicit || conversion.IsTryCast || conversion.OperatorMethod is not null || conversion.Operand.Type is not { } from || conversion.Type is not { } to) return;
        bool isUnwrapped = IsNullable(from) && !IsNullable(to) && to.IsValueType;
        Conversion kind = conversion.GetConversion();
        if (isUnwrapped || kind.IsUnboxing || (kind.IsReference && kind.IsExplicit)) walker.Control.Fail(value.Presence());
        bool mayOverflow = conversion.IsChecked || (IsDecimal(to) && IsBinaryFloatingPoint(from)) || (IsDecimal(from) && !IsDecimal(to) && !IsBinaryFloatingPoint(to));
        if (mayOverflow && (kind.IsNumeric || kind.IsNullable || kind.IsEnumeration)) walker.Control.Fail(walker.Flatten(value, BodyWalker.StepAt(conversion.Operand, "cast")));
    }

    /// <summary>Arithmetic: a division by zero, an overflow in a checked context or of decimals, an operator of another assembly.</summary>
    public void Arithmetic(BinaryOperatorKind kind, bool isChecked, IMethodSymbol? method, ITypeSymbol? type, IOperation rightOperand, OriginSet left, OriginSet right)
    {
        if (!IsArithmetic(kind) || type is null) return;
        ITypeSymbol number = TypeFacts.WithoutNullable(type);
        bool isDivision = kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder or BinaryOperatorKind.IntegerDivide;
        if (method is not null && !IsDecimal(number))
        {
            if (number.SpecialType != SpecialType.System_String) walker.Control.Fail(left.Union(right));
        }
        else if (IsDecimal(number) || (isChecked && IsInteger(number)))
        {
            walker.Control.Fail(left.Union(right));
        }
        else if (isDivision && IsInteger(number))
        {
            if (rightOperand.ConstantValue is not { HasValue: true, Value: { } divisor }) walker.Control.Fail(left.Union(right));
            else if (Convert.ToDecimal(divisor, System.Globalization.CultureInfo.InvariantCulture) is 0m or -1m) walker.Control.Fail(left);
        }
    }

    /// <summary>An element is read or written: the index may be outside.</summary>
    public void Element(OriginSet number, OriginSet indices) => walker.Control.Fail(number.Union(indices));

    /// <summary>These origins decide whether something fails, whatever it is.</summary>
    public void Operation(OriginSet cause) => walker.Control.Fail(cause);

    /// <summary>Code that is not at hand is called.</summary>
    public void UnknownCall(FlowCall call, OriginSet cause)
    {
        if (!SafeMethods.CannotFail(call.Method)) walker.Control.Fail(cause);
    }

    public static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    // A parameter whose type says that it is never null is taken at its word.
    private static OriginSet WithoutParameters(OriginSet origins)
    {
        OriginSet result = OriginSet.Empty;
        foreach (KeyValuePair<Origin, FlowPath> item in origins)
        {
            if (!item.Key.PresenceOnly || !item.Key.Place.Members.IsEmpty) result = result.Add(item.Key, item.Value);
        }

        return result;
    }

    private static bool IsArithmetic(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply
        or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder or BinaryOperatorKind.IntegerDivide or BinaryOperatorKind.Power;

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsDecimal(ITypeSymbol type) => TypeFacts.WithoutNullable(type).SpecialType == SpecialType.System_Decimal;

    private static bool IsBinaryFloatingPoint(ITypeSymbol type) => TypeFacts.WithoutNullable(type).SpecialType is SpecialType.System_Single or SpecialType.System_Double;
}
