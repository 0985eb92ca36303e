using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Writing: to variables, into members and elements.</summary>
internal sealed class AssignmentFlow(BodyWalker walker)
{
    private readonly DeconstructionFlow _deconstruction = new(walker);

    public FlowValue Declare(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer() is not { Value: { } initial }) walker.Variables.Set(declarator.Symbol, FlowValue.Empty);
        else if (declarator.Symbol.IsRef)
        {
            walker.Evaluate(initial);
            walker.References.Bind(declarator.Symbol, initial);
        }
        else walker.Variables.Set(declarator.Symbol, walker.Evaluate(initial));
        return FlowValue.Empty;
    }

    public FlowValue Simple(ISimpleAssignmentOperation assignment)
    {
        FlowValue value = walker.Evaluate(assignment.Value);
        switch (assignment)
        {
            case { IsRef: true, Target: ILocalReferenceOperation local }:
                walker.References.Bind(local.Local, assignment.Value);
                break;
            case { IsRef: true, Target: not IParameterReferenceOperation }:
                // A field that is a reference: no variable is told apart from what it may refer to any more.
                walker.IsBeyondFollowing = true;
                break;
            case { IsRef: true, Target: IParameterReferenceOperation parameter }:
                walker.References.Bind(parameter.Parameter, assignment.Value);
                break;
            default:
                Assign(assignment.Target, value);
                break;
        }

        return value;
    }

    public FlowValue Compound(ICompoundAssignmentOperation assignment)
    {
        FlowValue target = walker.Evaluate(assignment.Target);
        FlowValue given = walker.Evaluate(assignment.Value);
        if (assignment.OperatorMethod is { IsStatic: false } method)
        {
            walker.Calls.Call(new FlowCall(method, assignment.Target, target, [new FlowArgument(method.Parameters[0], assignment.Value, given)], assignment.Syntax, method.Name));
            return walker.Evaluate(assignment.Target);
        }

        FlowValue value = walker.Operators.Compute(assignment, assignment.OperatorKind, assignment.OperatorMethod, assignment.IsChecked, "=", (assignment.Target, target), (assignment.Value, given));
        Assign(assignment.Target, value);
        return value;
    }

    public FlowValue Increment(IIncrementOrDecrementOperation operation)
    {
        FlowValue before = walker.Evaluate(operation.Target);
        FlowValue value = before;
        if (operation.OperatorMethod is { } method)
        {
            ImmutableArray<FlowArgument> arguments = method.IsStatic ? [new FlowArgument(method.Parameters[0], operation.Target, before)] : [];
            IOperation? instance = method.IsStatic ? null : operation.Target;
            value = walker.Calls.Call(new FlowCall(method, instance, method.IsStatic ? FlowValue.Empty : before, arguments, operation.Syntax, method.Name));
            if (!method.IsStatic) return walker.Evaluate(operation.Target);
        }
        else value = FlowValue.DependingOn(walker.Flatten(before)).Showing(before.Shown());

        if (operation.IsChecked) walker.Control.Fail(walker.Flatten(before));
        Assign(operation.Target, value);
        return operation.IsPostfix ? before : value;
    }

    public FlowValue Coalesce(ICoalesceAssignmentOperation assignment)
    {
        FlowValue value = walker.Evaluate(assignment.Target);
        FlowEnvironment before = walker.Variables.Environment;
        walker.Control.Push(value.Presence());
        value = value.Join(walker.Evaluate(assignment.Value)).Under(value.Presence());
        Assign(assignment.Target, value);
        walker.Control.Pop();
        walker.Variables.Environment = walker.Variables.Environment.Join(before);
        return value;
    }

    public FlowValue Deconstruct(IDeconstructionAssignmentOperation assignment) => _deconstruction.Assign(assignment);

    /// <summary><c>+=</c> and <c>-=</c> on an event.</summary>
    public FlowValue Subscribe(IEventAssignmentOperation assignment)
    {
        FlowValue handler = walker.Evaluate(assignment.HandlerValue);
        if (assignment.EventReference is not IEventReferenceOperation reference) return FlowValue.Empty;
        IMethodSymbol? accessor = assignment.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod;
        if (accessor is not null && walker.Session.Find(accessor) is not null)
        {
            FlowValue receiver = walker.Evaluate(reference.Instance);
            walker.Calls.Call(new FlowCall(accessor, reference.Instance, receiver, [new FlowArgument(accessor.Parameters[0], assignment.HandlerValue, handler)], assignment.Syntax, reference.Event.Name));
        }
        else Assign(reference, walker.Evaluate(reference).Join(handler));
        return FlowValue.Empty;
    }

    /// <summary>What an expression that can be written to gets.</summary>
    public void Assign(IOperation target, FlowValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: { IsRef: true } local }:
                walker.References.Write(local, value);
                break;
            case ILocalReferenceOperation local:
                walker.Variables.Set(local.Local, value);
                break;
            case IParameterReferenceOperation parameter when walker.IsCaptured(parameter.Parameter):
                StoreInReceiver(parameter.Parameter, value);
                break;
            case IParameterReferenceOperation parameter:
                walker.References.Write(parameter.Parameter, value);
                break;
            case IVariableDeclaratorOperation declarator:
                walker.Variables.Set(declarator.Symbol, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                walker.Creations.Replace(value);
                break;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.InterpolatedStringHandler }:
                break;
            case IInstanceReferenceOperation:
                walker.Variables.Set(walker.Variables.Receiver, value);
                break;
            case ITupleOperation tuple:
                _deconstruction.AssignElements(tuple, value);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value);
                break;
            case IDiscardOperation:
                break;
            case IEventReferenceOperation { Instance: null } @event:
                walker.Variables.Set(@event.Event.OriginalDefinition, value);
                break;
            case IEventReferenceOperation { Instance: { } instance } @event:
                Store(instance, @event.Event, value);
                break;
            case IFieldReferenceOperation { Instance: null } field:
                walker.Variables.Set(field.Field.OriginalDefinition, value);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                Store(instance, field.Field, value);
                break;
            case IPropertyReferenceOperation { Property: { ReturnsByRef: false } property } reference:
                StoreProperty(reference, property, value);
                break;
            case IArrayElementReferenceOperation element:
                StoreElement(element.ArrayReference, value.Under(IndicesOf(element.Indices)));
                break;
            case IInvocationOperation { Arguments: var arguments }:
                walker.References.Write(walker.References.TargetsOf(target), value.Under(IndicesOf(arguments)));
                break;
            case IPropertyReferenceOperation { Arguments: var arguments }:
                walker.References.Write(walker.References.TargetsOf(target), value.Under(IndicesOf(arguments)));
                break;
            case IInlineArrayAccessOperation access:
                Assign(access.Instance, walker.Evaluate(access.Instance).Join(value).Under(walker.Flatten(walker.Evaluate(access.Argument))));
                break;
            case IImplicitIndexerReferenceOperation indexer:
                StoreElement(indexer.Instance, value.Under(walker.Flatten(walker.Evaluate(indexer.Argument))));
                break;
            default:
                Lose(target, value);
                break;
        }
    }

    /// <summary>Something is left in an object of which nothing is known but the expression that leads to it: all on the way may be changed.</summary>
    public void Lose(IOperation? target, FlowValue value)
    {
        while (target is not null)
        {
            FlowValue left = FlowValue.DependingOn(walker.Flatten(value));
            switch (target)
            {
                case ILocalReferenceOperation local:
                    walker.Variables.Set(local.Local, walker.Variables[local.Local].Join(left));
                    return;
                case IParameterReferenceOperation parameter:
                    walker.Variables.Set(parameter.Parameter, walker.Variables[parameter.Parameter].Join(left));
                    return;
                case IConversionOperation conversion:
                    target = conversion.Operand;
                    continue;
                case IMemberReferenceOperation { Instance: { Type.IsValueType: true } instance }:
                    Assign(instance, walker.Evaluate(instance).Join(left));
                    return;
                case IMemberReferenceOperation { Instance: { } instance }:
                    if (walker.Heap.Taint(walker.Evaluate(instance), left.Depends)) return;
                    target = instance;
                    continue;
                case IArrayElementReferenceOperation element:
                    if (walker.Heap.Taint(walker.Evaluate(element.ArrayReference), left.Depends)) return;
                    target = element.ArrayReference;
                    continue;
                case IConditionalAccessInstanceOperation:
                    if (walker.ImplicitReceivers.Count > 0) walker.Heap.Leave(walker.ImplicitReceivers.Peek(), left);
                    return;
                case IAnonymousFunctionOperation or IDelegateCreationOperation:
                    return;
                default:
                    foreach (IOperation part in target.ChildOperations.Where(part => part.Type is not null || part is IArgumentOperation)) walker.Heap.Leave(walker.Evaluate(part), left);
                    return;
            }
        }
    }

    private void StoreInReceiver(ISymbol member, FlowValue value)
    {
        FlowValue receiver = walker.Variables[walker.Variables.Receiver];
        if (!walker.Heap.Store(receiver, member, value)) walker.Variables.Set(walker.Variables.Receiver, receiver.With(member, value));
    }

    private void Store(IOperation instance, ISymbol member, FlowValue value)
    {
        FlowValue target = walker.Evaluate(instance);
        if (instance.Type is { IsValueType: true })
        {
            Assign(instance, target.With(member, value));
            return;
        }

        if (!walker.Heap.Store(target, member, value)) Lose(instance, value);
    }

    private void StoreElement(IOperation collection, FlowValue value)
    {
        if (!walker.Heap.Add(walker.Dependencies.Refresh(walker.Evaluate(collection)), value)) Lose(collection, value);
    }

    private void StoreProperty(IPropertyReferenceOperation reference, IPropertySymbol property, FlowValue value)
    {
        IOperation? instance = reference.Instance;
        bool isField = property.Parameters.IsEmpty && property.ContainingType.ExtensionParameter is null;
        if (property.SetMethod is { } setter && (!isField || walker.Session.Find(setter) is not null || MemberFacts.MayBeOverridden(property)))
        {
            FlowCall call = walker.Calls.Describe(setter, instance, reference.Arguments, reference.Syntax, property.Name);
            walker.Calls.Call(call with { Arguments = call.Arguments.Add(new FlowArgument(setter.Parameters[setter.Parameters.Length - 1], Operation: null, value)) });
            if (!isField || walker.Session.Find(setter) is not null) return;
        }

        if (instance is null)
        {
            walker.Variables.Set(property.OriginalDefinition, value);
            return;
        }

        Store(instance, property, value);
        bool isOpaque = !walker.Session.Engine.Bodies.Declares(property) && instance.Type is { IsValueType: false, IsRecord: false, IsAnonymousType: false };
        if (isOpaque) walker.Heap.Taint(walker.Evaluate(instance), walker.Flatten(value));
    }

    private OriginSet IndicesOf(IEnumerable<IOperation> indices)
    {
        OriginSet origins = OriginSet.Empty;
        foreach (IOperation index in indices) origins = origins.Union(walker.Flatten(walker.Evaluate(index)));
        return origins;
    }
}
