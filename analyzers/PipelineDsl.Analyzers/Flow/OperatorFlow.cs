using Microsoft.CodeAnalysis;
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

        walker.Faults.Conversion(conversion, value);

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

        FlowStep step = BodyWalker.StepAt(unary.Operand, unary.OperatorKind.ToString());
        OriginSet origins = walker.Flatten(value, step);
        if (unary.IsChecked) walker.Control.Fail(origins);
        FlowValue result = FlowValue.DependingOn(origins);
        return unary.OperatorKind is UnaryOperatorKind.Minus or UnaryOperatorKind.Plus or UnaryOperatorKind.BitwiseNegation ? result.Showing(value.Shown(step)) : result;
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

    /// <summary>Text with holes shows what is put into them.</summary>
    public FlowValue InterpolatedString(IInterpolatedStringOperation text)
    {
        OriginSet views = OriginSet.Empty;
        OriginSet origins = OriginSet.Empty;
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            if (part is not IInterpolationOperation hole)
            {
                origins = origins.Union(walker.Flatten(walker.Evaluate(part)));
                continue;
            }

            FlowStep step = BodyWalker.StepAt(hole.Expression, nameof(ToString));
            FlowValue value = walker.Evaluate(hole.Expression);
            origins = origins.Union(walker.Flatten(value, step)).Union(walker.Flatten(walker.Evaluate(hole.Alignment)));
            if (InjectiveMembers.FormatShows(hole.FormatString)) views = views.Union(value.Shown(step));
        }

        return FlowValue.DependingOn(origins).Showing(views);
    }

    /// <summary>An interpolated string that is given to a handler: the handler may keep all of its parts.</summary>
    public FlowValue Handler(IInterpolatedStringHandlerCreationOperation creation)
    {
        FlowValue handler = walker.Evaluate(creation.HandlerCreation);
        OriginSet origins = walker.Flatten(handler);
        foreach (IOperation part in creation.Content.DescendantsAndSelf())
        {
            if (part is not IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append }) continue;
            foreach (IArgumentOperation argument in append.Arguments) origins = origins.Union(walker.Flatten(walker.Evaluate(argument.Value), BodyWalker.StepAt(argument.Value, nameof(ToString))));
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
            walker.Control.Fail(origins);
        }

        FlowValue result = FlowValue.DependingOn(origins);
        if (isDynamic) return result.Join(HeapFlow.ReferencesIn(given));
        return operation.Type is { IsRefLikeType: true } type ? walker.Heap.Allocate(operation.Syntax, type, FlowValue.DependingOn(origins)) : result;
    }

    /// <summary>What an operator makes of two values.</summary>
    public FlowValue Compute(IOperation operation, BinaryOperatorKind kind, IMethodSymbol? method, bool isChecked, string name, (IOperation Operation, FlowValue Value) left, (IOperation Operation, FlowValue Value) right)
    {
        bool isComparison = kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (isComparison && IsNull(right.Operation)) return FlowValue.DependingOn(left.Value.Presence());
        if (isComparison && IsNull(left.Operation)) return FlowValue.DependingOn(right.Value.Presence());
        bool isDelegate = operation.Type?.TypeKind == TypeKind.Delegate;
        if (isDelegate) return left.Value.Join(right.Value);
        if (method is not null && walker.Session.Find(method) is not null)
        {
            return walker.Calls.Call(new FlowCall(
                method,
                Instance: null,
                FlowValue.Empty,
                [new FlowArgument(method.Parameters[0], left.Operation, left.Value), new FlowArgument(method.Parameters[1], right.Operation, right.Value)],
                operation.Syntax,
                method.Name));
        }

        (FlowStep leftStep, FlowStep rightStep) = (BodyWalker.StepAt(left.Operation, name), BodyWalker.StepAt(right.Operation, name));
        (OriginSet leftOrigins, OriginSet rightOrigins) = (walker.Flatten(left.Value, leftStep), walker.Flatten(right.Value, rightStep));
        walker.Faults.Arithmetic(kind, isChecked, method, operation.Type, right.Operation, leftOrigins, rightOrigins);
        if (method is null && SettledCode.IsZero(kind, operation.Type, left.Operation, right.Operation)) return FlowValue.Empty;
        return FlowValue.DependingOn(leftOrigins.Union(rightOrigins)).Showing(ShownBy(kind, operation.Type, (left.Value, leftOrigins, leftStep), (right.Value, rightOrigins, rightStep)));
    }

    // What arithmetic shows of its operands: all of one, when the other is fixed; text put together shows both.
    private static OriginSet ShownBy(BinaryOperatorKind kind, ITypeSymbol? type, (FlowValue Value, OriginSet Origins, FlowStep Step) left, (FlowValue Value, OriginSet Origins, FlowStep Step) right)
    {
        if (type?.SpecialType == SpecialType.System_String) return left.Value.Shown(left.Step).Union(right.Value.Shown(right.Step));
        bool isKept = kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.LeftShift
            || (kind == BinaryOperatorKind.Divide && type is not null && !FaultFlow.IsInteger(TypeFacts.WithoutNullable(type)));
        if (!isKept) return OriginSet.Empty;
        return right.Origins.IsEmpty ? left.Value.Shown(left.Step) : left.Origins.IsEmpty ? right.Value.Shown(right.Step) : OriginSet.Empty;
    }

    private FlowValue Combine(IBinaryOperation binary, FlowValue left)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) return ShortCircuit(binary, left);
        FlowValue right = walker.Evaluate(binary.RightOperand);
        string name = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals ? "==" : nameof(ToString);
        return Compute(binary, binary.OperatorKind, binary.OperatorMethod, binary.IsChecked, name, (binary.LeftOperand, left), (binary.RightOperand, right));
    }

    private FlowValue ShortCircuit(IBinaryOperation binary, FlowValue left)
    {
        // The right side of "false && x" never runs.
        bool isDecided = SettledCode.Condition(binary.LeftOperand) is { } value && value == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr);
        if (isDecided) return FlowValue.Empty;
        OriginSet decided = walker.Flatten(left);
        FlowEnvironment before = walker.Variables.Environment;
        walker.Control.Push(decided);
        FlowValue right = walker.Evaluate(binary.RightOperand);
        walker.Control.Pop();
        walker.Variables.Environment = walker.Variables.Environment.Join(before);

        // "x && false" is false whatever x is.
        bool isSettled = SettledCode.Condition(binary.RightOperand) is { } last && last == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr) && binary.OperatorMethod is null;
        return isSettled ? FlowValue.Empty : FlowValue.DependingOn(decided.Union(walker.Flatten(right)));
    }

    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false, IsImplicit: true } conversion) operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: null };
    }
}
