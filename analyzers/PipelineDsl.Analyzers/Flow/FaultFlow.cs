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
        if (instance is null or IInstanceReferenceOperation or IConditionalAccessInstanceOperation || instance.Type is null or { IsValueType: true }) return;
        OriginSet presence = WithoutParameters(receiver.Presence());
        if (!presence.IsEmpty) walker.Fault(presence);
    }

    /// <summary>A property is read; <c>Value</c> of a <see cref="Nullable{T}"/> fails on null, and an accessor of the user's own may throw.</summary>
    public void Property(IPropertyReferenceOperation operation, FlowValue receiver)
    {
        Dereference(operation.Instance, receiver);
        IPropertySymbol property = operation.Property;
        if (property is { Name: nameof(Nullable<int>.Value), ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            OriginSet presence = WithoutParameters(receiver.Presence());
            if (!presence.IsEmpty) walker.Fault(presence);
            return;
        }

        if (operation.Instance?.Type is not { } type || MemberFacts.IsAuto(property)) return;
        if ((MemberFacts.Resolve(TypeFacts.WithoutNullable(type), property) as IPropertySymbol)?.GetMethod is not { } getter) return;
        if (walker.Session.Find(getter) is not { } summary || (summary.Thrown.IsEmpty && summary.Faults.IsEmpty)) return;
        Follow(new SummaryApplication(walker, summary, receiver, [], MemberFlow.StepAt(operation)).Apply());
    }

    /// <summary>Code at hand was run.</summary>
    public void Follow(SummaryApplication.Outcome outcome)
    {
        if (!outcome.Thrown.IsEmpty) walker.Control.Throw(outcome.Thrown);
        if (!outcome.Faults.IsEmpty) walker.Fault(outcome.Faults);
    }

    /// <summary>A conversion: of null to a value, of a number that may not fit, of an object of another type.</summary>
    public void Conversion(IConversionOperation conversion, FlowValue value)
    {
        if (conversion.IsImplicit || conversion.IsTryCast || conversion.OperatorMethod is not null || conversion.Operand.Type is not { } from || conversion.Type is not { } to) return;
        bool isUnwrapped = IsNullable(from) && !IsNullable(to) && to.IsValueType;
        Conversion kind = conversion.GetConversion();
        OriginSet presence = isUnwrapped || kind.IsUnboxing || (kind.IsReference && kind.IsExplicit) ? WithoutParameters(value.Presence()) : OriginSet.Empty;
        if (!presence.IsEmpty) walker.Fault(presence);
        bool mayOverflow = conversion.IsChecked || (IsDecimal(to) && IsBinaryFloatingPoint(from)) || IsDecimal(from) && !IsDecimal(to) && !IsBinaryFloatingPoint(to);
        if (mayOverflow && kind.IsNumeric) walker.Fault(value.Flatten(BodyWalker.StepAt(conversion.Operand, "cast")));
    }

    /// <summary>Arithmetic: a division by zero, an overflow in a checked context or of decimals, an operator of another assembly.</summary>
    public void Arithmetic(BinaryOperatorKind kind, bool isChecked, IMethodSymbol? method, ITypeSymbol? type, IOperation rightOperand, OriginSet left, OriginSet right)
    {
        if (!IsArithmetic(kind) || type is null) return;
        ITypeSymbol number = TypeFacts.WithoutNullable(type);
        bool isDivision = kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder or BinaryOperatorKind.IntegerDivide;
        if (method is not null && !IsDecimal(number))
        {
            if (number.SpecialType != SpecialType.System_String && !(left.IsEmpty && right.IsEmpty)) walker.Fault(left.Union(right));
        }
        else if (IsDecimal(number) || (isChecked && IsInteger(number)))
        {
            walker.Fault(left.Union(right));
        }
        else if (isDivision && IsInteger(number))
        {
            if (rightOperand.ConstantValue is not { HasValue: true, Value: { } divisor }) walker.Fault(left.Union(right));
            else if (System.Convert.ToDecimal(divisor, System.Globalization.CultureInfo.InvariantCulture) is 0m or -1m) walker.Fault(left);
        }
    }

    /// <summary>An element is read or written: the index may be outside.</summary>
    public void Element(FlowValue container, OriginSet indices) => walker.Fault(WithoutParameters(container.WithoutHeld().Flatten().Union(indices)));

    /// <summary>Code that is not at hand is called.</summary>
    public void UnknownCall(FlowCall call, FlowValue answers)
    {
        if (SafeMethods.CannotFail(call.Method)) return;
        OriginSet cause = answers.Flatten();
        if (call.Instance is not null) cause = cause.Union(Inspected(call.Receiver, call.Method.ContainingType?.OriginalDefinition, call.ReceiverStep));
        foreach (FlowArgument argument in call.Arguments)
        {
            cause = cause.Union(Inspected(argument.Value, argument.Parameter?.OriginalDefinition.Type, call.StepOf(argument)));
        }

        if (!cause.IsEmpty) walker.Fault(cause);
    }

    // A container of things of any type cannot look into them; a single one it can compare or print.
    private static OriginSet Inspected(FlowValue value, ITypeSymbol? declared, FlowStep step)
    {
        FlowValue given = value.WithoutFunctions();
        bool isContainer = declared is not null and not ITypeParameterSymbol && TypeFacts.MentionsTypeParameter(declared);
        return isContainer ? given.WithoutHeld().Flatten(step) : given.Flatten(step);
    }

    // Whether a parameter itself is null is the caller's matter.
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

    public static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;
}
