using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Operators, conversions and text: results that are computed.</summary>
internal sealed class OperatorFlow(BodyWalker walker)
{
    public FlowValue Conversion(IConversionOperation conversion)
    {
        FlowValue value = walker.Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            return walker.Calls.Call(new FlowCall(method, Instance: null, FlowValue.Empty, [new FlowArgument(method.Parameters[0], conversion.Operand, value)], conversion.Syntax, method.Name));
        }

        if (MayFail(conversion)) walker.Fail(conversion, walker.Flatten(value));

        // A struct in a box is an object that can be changed through each reference to it.
        bool isBoxed = conversion.Operand.Type is { IsValueType: true, IsReadOnly: false, SpecialType: SpecialType.None } type && conversion.Type is { IsReferenceType: true } && type.TypeKind == TypeKind.Struct
            && TypeFacts.WithoutNullable(type) is { SpecialType: SpecialType.None, IsReadOnly: false };
        if (isBoxed && value.Holds.IsEmpty) return walker.Heap.Allocate(conversion.Syntax, conversion.Operand.Type!, value).Under(value.Depends);
        bool isUnboxed = conversion.Type is { IsValueType: true } && conversion.Operand.Type is { IsReferenceType: true };
        return isUnboxed ? walker.Heap.Unbox(value, conversion.Type!) : value;
    }

    public FlowValue Unary(IUnaryOperation unary)
    {
        FlowValue value = walker.Evaluate(unary.Operand);
        if (unary.OperatorMethod is { } method)
        {
            return walker.Calls.Call(new FlowCall(method, Instance: null, FlowValue.Empty, [new FlowArgument(method.Parameters[0], unary.Operand, value)], unary.Syntax, method.Name));
        }

        OriginSet origins = walker.Flatten(value, BodyWalker.StepAt(unary.Operand, unary.OperatorKind.ToString()));
        if (unary.IsChecked && unary.OperatorKind == UnaryOperatorKind.Minus) walker.Fail(unary, origins);
        return FlowValue.DependingOn(origins);
    }

    /// <summary>A chain of operators is walked in a loop: generated or pasted code has chains of thousands.</summary>
    public FlowValue Binary(IBinaryOperation binary)
    {
        var chain = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (first is IBinaryOperation next && !next.ConstantValue.HasValue)
        {
            chain.Push(next);
            first = next.LeftOperand;
        }

        FlowValue left = walker.Evaluate(first);
        while (chain.Count > 0) left = Combine(chain.Pop(), left);
        return left;
    }

    public FlowValue Interpolation(IInterpolationOperation interpolation)
    {
        OriginSet origins = walker.Flatten(walker.Evaluate(interpolation.Expression), BodyWalker.StepAt(interpolation.Expression, nameof(ToString)));
        return FlowValue.DependingOn(origins.Union(walker.Flatten(walker.Evaluate(interpolation.Alignment))));
    }

    /// <summary>An interpolated string that is given to a handler: the handler may keep all of its parts.</summary>
    public FlowValue Handler(IInterpolatedStringHandlerCreationOperation creation)
    {
        FlowValue handler = walker.Evaluate(creation.HandlerCreation);
        OriginSet origins = walker.Flatten(handler);
        foreach (IOperation part in creation.Content.Descendants())
        {
            if (part is IArgumentOperation argument) origins = origins.Union(walker.Flatten(walker.Evaluate(argument.Value), BodyWalker.StepAt(argument.Value, nameof(ToString))));
        }

        walker.Heap.Leave(handler, FlowValue.DependingOn(origins));
        return handler.Under(origins);
    }

    /// <summary>Code of a kind that is not followed: its value depends on all of its parts, and they are left in one another.</summary>
    public FlowValue Unknown(IOperation operation)
    {
        if (operation is IAddressOfOperation || operation.Type is IPointerTypeSymbol || operation.ChildOperations.Any(child => child.Type is IPointerTypeSymbol)) walker.IsBeyondFollowing = true;
        FlowValue given = FlowValue.Empty;
        OriginSet origins = OriginSet.Empty;
        foreach (IOperation child in operation.ChildOperations)
        {
            FlowValue value = walker.Functions.Close(walker.Evaluate(child));
            given = given.Join(value);
            origins = origins.Union(walker.Flatten(value, BodyWalker.StepAt(child, child.Syntax.ToString())));
        }

        bool isDynamic = operation is IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IFunctionPointerInvocationOperation;
        if (isDynamic)
        {
            walker.Heap.Leave(given, given);
            walker.Fail(operation, origins);
        }

        FlowValue result = FlowValue.DependingOn(origins);
        if (isDynamic) return result.Join(HeapFlow.ReferencesIn(given));
        return operation.Type is { IsRefLikeType: true } type ? walker.Heap.Allocate(operation.Syntax, type, FlowValue.DependingOn(origins)) : result;
    }

    /// <summary>What an operator makes of two values.</summary>
    public FlowValue Compute(IOperation operation, BinaryOperatorKind kind, IMethodSymbol? method, bool isChecked, (IOperation Operation, FlowValue Value) left, (IOperation Operation, FlowValue Value) right)
    {
        bool isComparison = kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (isComparison && IsNull(right.Operation)) return FlowValue.DependingOn(left.Value.Presence());
        if (isComparison && IsNull(left.Operation)) return FlowValue.DependingOn(right.Value.Presence());
        bool isDelegate = operation.Type?.TypeKind == TypeKind.Delegate;
        if (isDelegate) return left.Value.Join(right.Value);
        if (method is not null && (walker.Session.Find(method) is not null || Failures.MayFail(method)))
        {
            return walker.Calls.Call(new FlowCall(
                method,
                Instance: null,
                FlowValue.Empty,
                [new FlowArgument(method.Parameters[0], left.Operation, left.Value), new FlowArgument(method.Parameters[1], right.Operation, right.Value)],
                operation.Syntax,
                method.Name));
        }

        string name = isComparison ? "==" : nameof(ToString);
        OriginSet both = walker.Flatten(left.Value, BodyWalker.StepAt(left.Operation, name)).Union(walker.Flatten(right.Value, BodyWalker.StepAt(right.Operation, name)));
        bool isDecimal = operation.Type?.SpecialType == SpecialType.System_Decimal;
        bool isDivision = kind is BinaryOperatorKind.Divide or BinaryOperatorKind.IntegerDivide or BinaryOperatorKind.Remainder;
        bool isInteger = operation.Type is { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 };
        if (isDecimal || isInteger && (isChecked || isDivision && !IsSafeDivisor(right.Operation))) walker.Fail(operation, both);
        return FlowValue.DependingOn(both);
    }

    private FlowValue Combine(IBinaryOperation binary, FlowValue left)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) return ShortCircuit(binary, left);
        FlowValue right = walker.Evaluate(binary.RightOperand);
        return Compute(binary, binary.OperatorKind, binary.OperatorMethod, binary.IsChecked, (binary.LeftOperand, left), (binary.RightOperand, right));
    }

    private FlowValue ShortCircuit(IBinaryOperation binary, FlowValue left)
    {
        // The right side of "false && x" never runs.
        bool isDecided = binary.LeftOperand.ConstantValue is { HasValue: true, Value: bool value } && value == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr);
        if (isDecided) return FlowValue.Empty;
        OriginSet decided = walker.Flatten(left);
        FlowEnvironment before = walker.Variables.Environment;
        walker.Control.Push(decided);
        FlowValue right = walker.Evaluate(binary.RightOperand);
        walker.Control.Pop();
        walker.Variables.Environment = walker.Variables.Environment.Join(before);

        // "x && false" is false whatever x is.
        bool isSettled = binary.RightOperand.ConstantValue is { HasValue: true, Value: bool last } && last == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr) && binary.OperatorMethod is null;
        return isSettled ? FlowValue.Empty : FlowValue.DependingOn(decided.Union(walker.Flatten(right)));
    }

    private static bool MayFail(IConversionOperation conversion)
    {
        if (conversion.IsTryCast || conversion.IsImplicit || conversion.Operand.Type is not { } from || conversion.Type is not { } to) return false;
        bool isNullable = from.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && to is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
        bool isCast = from.IsReferenceType && conversion.GetConversion() is { IsExplicit: true };
        return isNullable || isCast || conversion.IsChecked || to.SpecialType == SpecialType.System_Decimal && from.SpecialType is SpecialType.System_Single or SpecialType.System_Double || from.SpecialType == SpecialType.System_Decimal && to.SpecialType != SpecialType.System_Decimal && conversion.GetConversion() is { IsExplicit: true };
    }

    private static bool IsSafeDivisor(IOperation divisor) => divisor.ConstantValue is { HasValue: true, Value: not (0 or -1 or 0L or -1L) };

    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false, IsImplicit: true } conversion) operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: null };
    }
}
